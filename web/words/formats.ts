import { useMemo } from 'react';
import { type Locale, useLocale } from './words.ts';

/** Every day of a document is a school day in this zone. */
const zone = 'Asia/Shanghai';

const thisYear = (): string =>
  new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(new Date());

const yearOf = (date: Date): string =>
  new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(date);

/** Dates, times and quantities as a teacher reads them. Instants are ISO 8601 in UTC. */
export interface Formats {
  /** 11月24日, with the year only if it is another. */
  day(instant: string): string;
  /** 2026年11月24日: always with the year. */
  fullDay(instant: string): string;
  /** A school day such as `2026-11-24`. */
  schoolDay(day: string): string;
  /** The last day included of a half-open period that ends at this instant. */
  lastDay(end: string): string;
  /** 11月12日7:50. */
  moment(instant: string): string;
  /** 11月24日 星期二. */
  today(): string;
  /** 3天前, 还有2天. */
  relative(instant: string): string;
  /** 48.0 MB. */
  bytes(count: number): string;
  /** 12:31, from seconds. */
  clock(seconds: number): string;
  /** 23分钟, from milliseconds. */
  minutes(milliseconds: number): string;
  number(value: number): string;
  percent(fraction: number): string;
  /** 甲、乙、丙. */
  list(names: readonly string[]): string;
}

function makeFormats(locale: Locale): Formats {
  const zh = locale === 'zh-CN';
  const short = new Intl.DateTimeFormat(locale, {
    month: zh ? 'numeric' : 'short',
    day: 'numeric',
    timeZone: zone,
  });
  const long = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: zh ? 'long' : 'short',
    day: 'numeric',
    timeZone: zone,
  });
  const time = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  const shortZh = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', timeZone: zone });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: zone });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

  const dayOf = (date: Date): string => {
    if (yearOf(date) !== thisYear()) return long.format(date);
    return zh ? shortZh.format(date) : short.format(date);
  };
  const clockOf = (date: Date): string => time.format(date).replace(/^0(\d)/, '$1');

  return {
    day: (instant) => dayOf(new Date(instant)),
    fullDay: (instant) => long.format(new Date(instant)),
    schoolDay: (day) => dayOf(new Date(`${day}T12:00:00+08:00`)),
    lastDay: (end) => long.format(new Date(Date.parse(end) - 1)),
    moment: (instant) => {
      const date = new Date(instant);
      return zh ? `${dayOf(date)}${clockOf(date)}` : `${dayOf(date)}, ${clockOf(date)}`;
    },
    today: () => {
      const now = new Date();
      return zh
        ? `${shortZh.format(now)} ${weekday.format(now)}`
        : `${weekday.format(now)}, ${short.format(now)}`;
    },
    relative: (instant) => {
      const seconds = (Date.parse(instant) - Date.now()) / 1000;
      const size = Math.abs(seconds);
      if (size < 3600) return relative.format(Math.round(seconds / 60), 'minute');
      if (size < 86_400) return relative.format(Math.round(seconds / 3600), 'hour');
      return relative.format(Math.round(seconds / 86_400), 'day');
    },
    bytes: (count) => {
      if (count < 1000) return `${count} B`;
      const units = ['kB', 'MB', 'GB', 'TB'];
      let value = count / 1000;
      let unit = 0;
      while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
      }
      return `${value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} ${units[unit] ?? ''}`;
    },
    clock: (seconds) => {
      const whole = Math.max(0, Math.floor(seconds));
      const hours = Math.floor(whole / 3600);
      const minutes = Math.floor((whole % 3600) / 60);
      const rest = String(whole % 60).padStart(2, '0');
      return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
    },
    minutes: (milliseconds) => {
      const minutes = Math.max(1, Math.round(milliseconds / 60_000));
      return zh ? `${minutes}分钟` : `${minutes} min`;
    },
    number: (value) => number.format(value),
    percent: (fraction) => percent.format(fraction),
    list: (names) => names.join(zh ? '、' : ', '),
  };
}

const made = new Map<Locale, Formats>();

export function formatsFor(locale: Locale): Formats {
  const known = made.get(locale);
  if (known) return known;
  const formats = makeFormats(locale);
  made.set(locale, formats);
  return formats;
}

/** `const format = useFormats(); format.day(version.publishedAt)`. */
export function useFormats(): Formats {
  const locale = useLocale();
  return useMemo(() => formatsFor(locale), [locale]);
}
