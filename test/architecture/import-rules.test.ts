// Proves the import rules of ARCHITECTURE.md: every rule has a planted violation that lint or the types must report,
// and a tree that keeps the rules must pass without a word.
import { beforeAll, describe, expect, it } from 'vitest';
import { lintViolations, preloadViolations, typeViolations } from './import-violations.ts';
import { keptTree } from './kept-tree.ts';
import { inPlantedTree, lintReports, type Report, typeReports } from './planted-tree.ts';

let kept: { lint: Report[]; types: Report[] };
let lint: Report[];
let types: Report[];

beforeAll(async () => {
  kept = await inPlantedTree(keptTree, async (tree) => ({
    lint: await lintReports(tree),
    types: await typeReports(tree),
  }));
  lint = await inPlantedTree({ ...keptTree, ...planted(lintViolations) }, lintReports);
  types = await inPlantedTree({ ...keptTree, ...planted(typeViolations) }, typeReports);
}, 120_000);

describe('import rules', () => {
  it('say nothing about a tree that keeps them', () => {
    expect(kept).toEqual({ lint: [], types: [] });
  });

  it('say nothing about kept files beside violations', () => {
    expect([...lint, ...types].filter((report) => report.file in keptTree)).toEqual([]);
  });

  it.each(lintViolations)('lint: $rule', ({ file, report }) => {
    const texts = lint.filter((report) => report.file === file).map((report) => report.text);
    expect(texts).toEqual([expect.stringContaining(report)]);
  });

  it.each(typeViolations)('types: $rule', ({ file, report }) => {
    const texts = types.filter((report) => report.file === file).map((report) => report.text);
    expect(texts).toEqual([expect.stringContaining(report)]);
  });

  it.each(preloadViolations)('lint: $rule', async ({ source, lint: rules }) => {
    const reports = await inPlantedTree({ ...keptTree, 'electron/preload.ts': source }, lintReports);
    expect(reports.map((report) => report.text).sort()).toEqual(rules.map((rule) => expect.stringContaining(rule)));
    expect(reports.every((report) => report.file === 'electron/preload.ts')).toBe(true);
  });
});

function planted(violations: { file: string; source: string }[]): Record<string, string> {
  return Object.fromEntries(violations.map(({ file, source }) => [file, source]));
}
