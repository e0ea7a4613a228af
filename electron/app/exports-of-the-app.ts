// Exports, archives and checks of archives as the app does them: asks where, lets a thread work, says what came of it, and shows it
// in the system's file manager.
import { basename, dirname } from 'node:path';
import { type App, BrowserWindow, type Dialog, type Shell, type WebContents } from 'electron';
import { calendarDay } from '../../shared/calendar-day.ts';
import {
  type ArchiveVerdict,
  type ExportOutcome,
  type ExportRequest,
  type LeftOut,
  mostProblems,
} from '../../shared/export-request.ts';
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { nameOf } from '../exchange/export-names.ts';
import { endings } from '../exchange/export-sessions.ts';
import { type ExportWork, runExport } from '../exchange/export-thread.ts';
import { askExportPlace, folderOf } from './export-place.ts';
import { openPdfPrinter } from './pdf-printer.ts';
import { showFile } from './show-file.ts';

type Work = Pick<ExportWork, 'signal' | 'progress'>;

export type ExportNeeds = {
  app: Pick<App, 'getPath' | 'getLocaleCountryCode'>;
  dialog: Pick<Dialog, 'showSaveDialog' | 'showOpenDialog'>;
  shell: Pick<Shell, 'showItemInFolder'>;
  /** The data folder. */
  directory: string;
  /** What the thread runs. */
  script: string;
  contentsOf: (windowId: string) => WebContents | undefined;
  load: (id: string) => Promise<Session>;
};

export type Exports = ReturnType<typeof exportsOfTheApp>;

export function exportsOfTheApp({ app, dialog, shell, directory, script, contentsOf, load }: ExportNeeds) {
  /** What each page exported last: it may ask to be shown that, and names no path. */
  const last = new Map<string, string>();
  let folder: string | null = null;

  return {
    /** Null if the person would rather not say where. */
    async run(request: ExportRequest, windowId: string, work: Work): Promise<ExportOutcome | null> {
      const { format, ids } = request;
      const [only, ...others] = ids ?? [];
      const one = only !== undefined && others.length === 0 && format !== 'archive' ? only : null;
      const ending = format === 'archive' ? 'zip' : endings[format];
      const place = await askExportPlace({
        dialog,
        contents: contentsOf(windowId),
        folder: folder ?? app.getPath('documents'),
        name: one === null ? `Innerview ${today()}` : nameOf(await load(one)),
        file: one !== null || format === 'archive' ? { ending, format } : null,
      });
      if (place === null) return null;
      folder = folderOf(place);
      if (work.signal.aborted) throw new Failure('cancelled', 'the export was stopped');
      const { path, replace, isFolder } = place;
      const printer = openPdfPrinter(app.getLocaleCountryCode());
      work.signal.addEventListener('abort', printer.close);
      try {
        const job = { task: 'export' as const, directory, path, replace, request };
        const report = await runExport(script, job, { ...work, print: printer.print });
        last.set(windowId, report.to);
        const counts = 'counts' in report ? report.counts : report;
        const { sessions, attachments } = counts;
        const name = basename(report.to);
        const renamed = place.renamed || report.to !== path;
        return { name, renamed, isFolder, sessions, attachments, leftOut: countReasons(report.skipped) };
      } finally {
        printer.close();
      }
    },
    /** Checks an archive the person chooses; null if they would rather not. */
    async verify(windowId: string, work: Work): Promise<ArchiveVerdict | null> {
      const contents = contentsOf(windowId);
      const window = contents && BrowserWindow.fromWebContents(contents);
      const options = {
        defaultPath: folder ?? app.getPath('documents'),
        properties: ['openFile' as const],
        filters: [{ name: 'ZIP', extensions: ['zip'] }],
      };
      const asked = window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
      const { canceled, filePaths } = await asked;
      const [path] = filePaths;
      if (canceled || path === undefined) return null;
      folder = dirname(path);
      const print = () => Promise.reject(new Failure('unexpected', 'nothing is printed'));
      const check = await runExport(script, { task: 'verify', path }, { ...work, print });
      const { ok, problems, counts, files, createdAt } = check;
      return {
        ...{ name: basename(path), ok, count: problems.length, files, createdAt },
        problems: problems.slice(0, mostProblems),
        sessions: counts?.sessions ?? null,
      };
    },
    /** Shows what a page exported last. `not-found` if that is not there, or not any more. */
    async show(windowId: string): Promise<void> {
      const path = last.get(windowId);
      if (path === undefined) throw new Failure('not-found', 'nothing was exported');
      await showFile(shell, path);
    },
    /** A page is gone. */
    ended: (windowId: string): void => void last.delete(windowId),
  };
}

const today = (): string => calendarDay(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone);

function countReasons(skipped: readonly { reason: string }[]): LeftOut[] {
  const counts = new Map<string, number>();
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}
