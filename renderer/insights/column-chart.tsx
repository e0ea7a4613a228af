// Columns side by side, each one a button named in words: by arrow keys, by mouse, and as a table.
import { AxisBottom, AxisLeft } from '@visx/axis';
import { Group } from '@visx/group';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { type JSX, useState } from 'react';
import { useRoving } from './use-roving.ts';
import { useWidth } from './use-width.ts';

/** `tick`: what stands under it, or null; `name` says all of it; `growing`: it is not over yet. */
export type Column = { key: string; value: number; name: string; tick: string | null; growing?: boolean };

type Props = {
  label: string;
  columns: readonly Column[];
  locale: string;
  onOpen: (index: number) => void;
  height?: number;
};

const under = 24;
const above = 8;
const beside = 40;
const keys = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 1, ArrowDown: -1 };

export function ColumnChart({ label, columns, locale, onOpen, height = 150 }: Props): JSX.Element {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const { at, setAt, around, onKeyDown } = useRoving(columns.length, columns.length - 1, keys);
  const most = Math.max(1, ...columns.map(({ value }) => value));
  const x = scaleBand({
    domain: columns.map(({ key }) => key),
    range: [beside, Math.max(width, beside + 1)],
    padding: 0.28,
  });
  const y = scaleLinear({ domain: [0, most], range: [height - under, above], nice: 3 });
  const floor = height - under;
  const ticks = new Map(columns.flatMap(({ key, tick }) => (tick === null ? [] : [[key, tick] as const])));
  const marks = y.ticks(3).filter((mark) => Number.isInteger(mark));
  return (
    <div className="chart" ref={ref}>
      {width > 0 && (
        <svg
          ref={around}
          width={width}
          height={height}
          role="toolbar"
          aria-label={label}
          aria-orientation="horizontal"
          onKeyDown={onKeyDown}
          onPointerLeave={() => setPointed(null)}
        >
          <g aria-hidden="true">
            {marks.map((mark) => (
              <line key={mark} className="chart-line" x1={beside} x2={width} y1={y(mark)} y2={y(mark)} />
            ))}
            <AxisLeft
              scale={y}
              left={beside}
              hideAxisLine
              hideTicks
              tickValues={marks}
              tickFormat={(value) => Number(value).toLocaleString(locale)}
              tickClassName="chart-tick"
              tickLabelProps={{ dx: -4, dy: '0.3em', textAnchor: 'end' }}
            />
            <AxisBottom
              scale={x}
              top={floor}
              hideTicks
              tickValues={[...ticks.keys()]}
              tickFormat={(key) => ticks.get(key) ?? ''}
              axisLineClassName="chart-floor"
              tickClassName="chart-tick"
              tickLabelProps={{ dy: '0.35em', textAnchor: 'middle' }}
            />
          </g>
          {columns.map(({ key, value, name, growing = false }, index) => {
            const left = x(key) ?? 0;
            const tall = value === 0 ? 0 : Math.max(2, floor - y(value));
            const step = x.step();
            return (
              <Group key={key}>
                <Bar
                  className={growing ? 'chart-bar chart-bar-growing' : 'chart-bar'}
                  data-pointed={pointed === index}
                  aria-hidden="true"
                  x={left}
                  y={floor - tall}
                  width={x.bandwidth()}
                  height={tall}
                  rx={Math.min(3, x.bandwidth() / 4)}
                />
                {/* biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing */}
                <rect
                  className="chart-hit"
                  data-index={index}
                  role="button"
                  tabIndex={index === at ? 0 : -1}
                  aria-label={name}
                  aria-disabled={value === 0}
                  x={left - (step - x.bandwidth()) / 2}
                  y={above - 4}
                  width={step}
                  height={floor - above + 4}
                  onPointerEnter={() => setPointed(index)}
                  onFocus={() => {
                    setAt(index);
                    setPointed(index);
                  }}
                  onBlur={() => setPointed(null)}
                  onClick={() => value > 0 && onOpen(index)}
                  onKeyDown={(event) => {
                    if ((event.key !== 'Enter' && event.key !== ' ') || value === 0) return;
                    event.preventDefault();
                    onOpen(index);
                  }}
                />
              </Group>
            );
          })}
        </svg>
      )}
      <p className="chart-said" aria-hidden="true">
        {pointed === null ? ' ' : columns[pointed]?.name}
      </p>
    </div>
  );
}
