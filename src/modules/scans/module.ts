import type { Module } from '#platform/module.ts'
import { readSentFile } from './actions/read-file.ts'
import { columns } from './columns.ts'
import { deleteGone } from './store/batches.ts'
import { processing } from './texts/processing.ts'

/** The plate on the door. Its pages belong to the rooms whose papers are read. */
export const scansModule: Module = {
  name: 'scans',
  routes: [],
  columns,
  processing,
  listeners: [
    {
      on: 'scans.file-sent',
      name: 'scans.read-file',
      run: (ctx, { id }) => readSentFile(ctx, String(id)),
    },
  ],
  purge: (ctx) => deleteGone(ctx.db, ctx.now),
  // A sheet stands under its number and nobody's name: there is nothing to look up, and its time erases it.
  personExport: async () => ({}),
  personErase: async () => undefined,
}
