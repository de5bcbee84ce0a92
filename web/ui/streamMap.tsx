import './viewer.css';
import { useWords } from '../words/words.ts';
import { uiWords } from './words.ts';

export interface Stream {
  id: string;
  name: string;
  /** rural, weak, new. */
  flags: readonly string[];
  /** A campus of the same legal person is a double line. */
  campus?: boolean;
  /** Width shows use; 0 to 1. */
  weight?: number;
  /** Nothing flows there. */
  none?: boolean;
  note?: string;
}

interface StreamMapProps {
  /** The spring. */
  source: string;
  sourceNote?: string;
  streams: readonly Stream[];
  /** Those to whom it does not open, below a dotted line. */
  outside?: readonly { name: string; note: string }[];
}

const row = 34;
const flagWords: Record<string, string> = { rural: '村', weak: '弱', new: '新' };

/** A spring and its streams: to whom something opens. The sentence is its alternative; a list says the same. */
export function StreamMap({ source, sourceNote, streams, outside = [] }: StreamMapProps) {
  const t = useWords(uiWords);
  const top = 18;
  const height = top + streams.length * row + (outside.length > 0 ? 22 + outside.length * 30 : 0);
  const middle = top + (streams.length * row) / 2;
  const flowing = streams.filter((stream) => !stream.none).length;
  return (
    <svg
      className="streams"
      viewBox={`0 0 520 ${Math.max(height, 120)}`}
      role="img"
      aria-label={t.streamsTo(source, flowing)}
    >
      {streams.map((stream, at) => {
        const y = top + at * row + row / 2;
        const path = `M84 ${middle + (at - (streams.length - 1) / 2) * 3.2} C 150 ${middle}, 150 ${y}, 232 ${y}`;
        const width = stream.none ? 1.5 : stream.campus ? 5 : 2 + (stream.weight ?? 0.2) * 3;
        return (
          <g key={stream.id}>
            <path className={stream.none ? 'line none' : 'line'} d={path} strokeWidth={width} />
            {stream.campus && !stream.none && <path className="line inner" d={path} strokeWidth={2} />}
            <circle className={stream.none ? 'dot none' : 'dot'} cx={238} cy={y} r={6.5} />
            <text x={254} y={y + 4.5}>
              {stream.name}
            </text>
            {stream.flags
              .filter((flag) => flag in flagWords)
              .map((flag, place) => {
                const x = 262 + [...stream.name].length * 13.2 + place * 23;
                return (
                  <g key={flag}>
                    <rect className={`flag-box ${flag}`} x={x} y={y - 9} width={18} height={18} rx={3} />
                    <text className={`flag-word ${flag}`} x={x + 9} y={y + 4.5} textAnchor="middle">
                      {flagWords[flag]}
                    </text>
                  </g>
                );
              })}
            {stream.note && (
              <text className="quiet" x={514} y={y + 4.5} textAnchor="end">
                {stream.note}
              </text>
            )}
          </g>
        );
      })}
      <circle className="spring" cx={58} cy={middle} r={30} />
      <g transform={`translate(42 ${middle - 17})`}>
        <path fill="#fff" d="M15.2 24.4C8.2 21.8 4.4 14.9 5.4 4.200c7 3.9 10.3 10.8 9.8 20.200z" />
        <path fill="#f3cf83" d="M17.2 24.400c-.4-7.8 3.1-13.3 9.7-15.4.8 8.2-2.8 13.5-9.7 15.400z" />
        <path
          fill="none"
          stroke="#fff"
          strokeWidth="2"
          strokeLinecap="round"
          d="M3.5 28.300c2.1-1.5 4.150-1.5 6.250 0s4.150 1.5 6.250 0 4.150-1.5 6.250 0 4.150 1.5 6.250 0"
        />
      </g>
      <text x={58} y={middle + 50} textAnchor="middle">
        {source}
      </text>
      {sourceNote && (
        <text className="quiet" x={58} y={middle + 68} textAnchor="middle">
          {sourceNote}
        </text>
      )}
      {outside.length > 0 && (
        <>
          <line
            className="bound"
            x1={6}
            x2={514}
            y1={top + streams.length * row + 8}
            y2={top + streams.length * row + 8}
          />
          {outside.map((one, at) => {
            const y = top + streams.length * row + 30 + at * 30;
            return (
              <g key={one.name}>
                <circle className="dot none" cx={238} cy={y} r={5.5} />
                <path className="bound" d={`M234.5 ${y - 3.5} l7 7 m0 -7 l-7 7`} />
                <text className="quiet" x={254} y={y + 4.5}>
                  {one.name}
                </text>
                <text className="quiet" x={514} y={y + 4.5} textAnchor="end">
                  {one.note}
                </text>
              </g>
            );
          })}
        </>
      )}
    </svg>
  );
}
