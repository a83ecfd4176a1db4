import { importContours, importTerritories } from '#modules/territories/index.ts'
import { act } from '#platform/world.ts'
import { withGivenFile } from './given-file.ts'
import { withInstance } from './instance.ts'
import type { Terminal } from './terminal.ts'

export async function territoriesImport(out: Terminal) {
  await withInstance(async ({ house }) => {
    const onStep = out.progress('Territoires de France')
    const report = await act(house, {}, (ctx) => importTerritories(ctx, onStep))
    out.json('ouvroir territories import 1', report)
  })
}

export async function contoursImport(out: Terminal, file = '') {
  await withInstance(async ({ house }) => {
    const onStep = out.progress('Contours')
    const report = await withGivenFile(file, (at) =>
      act(house, {}, (ctx) => importContours(ctx, at, onStep)),
    )
    out.json('ouvroir territories import-contours 1', report)
  })
}
