// Which templates and tags were used, and how often; as a table where tables were asked for.
import type { JSX } from 'react';
import { words } from '../words/words.ts';
import { DataTable } from './data-table.tsx';
import type { ChartProps } from './insights-charts.tsx';
import { type Share, ShareList } from './share-list.tsx';

export function Shares({ report, locale, tables, onOpen }: ChartProps): JSX.Element {
  const share = (key: string, name: string, count: number): Share => ({
    key,
    name,
    count,
    countText: words.insights.sessions(count, locale),
  });
  const part = (title: string, shares: Share[], onShare: (one: Share) => void) =>
    shares.length > 0 && (
      <section className="insights-part">
        <h2>{title}</h2>
        {tables ? (
          <DataTable
            caption={title}
            head={words.insights.table.name}
            columns={[words.insights.column.sessions]}
            rows={shares.map((one) => ({
              key: one.key,
              head: one.name,
              cells: [one.count.toLocaleString(locale)],
              onOpen: () => onShare(one),
            }))}
          />
        ) : (
          <ShareList label={title} shares={shares} onOpen={onShare} />
        )}
      </section>
    );
  return (
    <>
      {part(
        words.insights.templates,
        report.templates.map(({ id, name, sessions }) => share(id, name, sessions)),
        ({ key, name }) => onOpen({ kind: 'template', id: key }, name),
      )}
      {part(
        words.insights.tags,
        report.tags.map(({ tag, sessions }) => share(tag, tag, sessions)),
        ({ key }) => onOpen({ kind: 'tag', tag: key }, key),
      )}
    </>
  );
}
