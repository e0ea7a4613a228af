// A chart's figures as a table, each of which opens its sessions as the chart does.
import type { JSX } from 'react';

export type TableRow = { key: string; head: string; cells: readonly string[]; onOpen: (() => void) | null };

type Props = { caption: string; head: string; columns: readonly string[]; rows: readonly TableRow[] };

export function DataTable({ caption, head, columns, rows }: Props): JSX.Element {
  return (
    // Long ones are scrolled, by keyboard too.
    <section className="table-frame" aria-label={caption} tabIndex={rows.length > 12 ? 0 : -1}>
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head: rowHead, cells, onOpen }) => (
            <tr key={key}>
              <th scope="row">
                {onOpen ? (
                  <button type="button" className="link" onClick={onOpen}>
                    {rowHead}
                  </button>
                ) : (
                  rowHead
                )}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index] ?? ''}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
