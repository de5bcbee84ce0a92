import { dayBegins, lastDayBefore, schoolDayOf } from '../schoolDay.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Written {
  zh: string;
  en: string;
}

function writeDay(day: string): Written {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { zh: `${year}年${month}月${date}日`, en: `${date} ${MONTHS[month - 1]} ${year}` };
}

const isMidnight = (instant: Date): boolean =>
  dayBegins(schoolDayOf(instant)).getTime() === instant.getTime();

/** The time of day in Asia/Shanghai, such as `7:30`. */
function timeOf(instant: Date): string {
  const local = new Date(instant.getTime() + 8 * 3_600_000);
  return `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`;
}

/** The school day of an instant in both languages. */
export const writtenDay = (instant: Date): Written => writeDay(schoolDayOf(instant));

/** A beginning: the day, with its time where it is not the day's first instant. */
export function writtenStart(startsAt: Date): Written {
  const day = writtenDay(startsAt);
  if (isMidnight(startsAt)) return day;
  const time = timeOf(startsAt);
  return { zh: `${day.zh}${time}`, en: `${time} on ${day.en}` };
}

/** An end: the last day that is inside; an end within a day is written as the instant itself. */
export function writtenEnd(endsAt: Date): Written {
  if (isMidnight(endsAt)) return writeDay(lastDayBefore(endsAt));
  const day = writtenDay(endsAt);
  const time = timeOf(endsAt);
  return { zh: `${day.zh}${time}`, en: `${time} on ${day.en}` };
}
