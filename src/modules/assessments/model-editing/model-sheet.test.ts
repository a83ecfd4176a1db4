import { describe, expect, it } from 'vitest'
import { smallModel } from '../testing/small-model.ts'
import { modelColumns, modelRows, readModelSheet } from './model-sheet.ts'

const { pillars: _, ...above } = smallModel

function sheet(change: (rows: string[][]) => void = () => undefined) {
  const rows = modelRows(smallModel).map((row) => [...row])
  change(rows)
  return { header: modelColumns, rows: rows.map((cells, at) => ({ line: at + 2, cells })) }
}

const at = (column: (typeof modelColumns)[number]) => modelColumns.indexOf(column)

function write(rows: string[][], row: number, column: (typeof modelColumns)[number], cell: string) {
  const cells = rows[row]
  if (cells) cells[at(column)] = cell
}

function faultsOf(change: (rows: string[][]) => void) {
  const read = readModelSheet(above, sheet(change))
  return read.ok ? [] : read.faults.map((fault) => fault.at)
}

describe('the workbook of the referential', () => {
  it('is read back as it was written', () => {
    expect(readModelSheet(above, sheet())).toEqual({ ok: true, model: smallModel })
  })

  it('names the cell of a kind that is none', () => {
    expect(faultsOf((rows) => write(rows, 2, 'kind', 'avis'))).toEqual(['Q4'])
  })

  it('names the cell of an empty level, of a role that nobody described, of a number with letters', () => {
    expect(faultsOf((rows) => write(rows, 0, 'level_2_fr', ''))).toEqual(['X2'])
    expect(faultsOf((rows) => write(rows, 1, 'roles', 'resident maire'))).toEqual(['R3'])
    expect(faultsOf((rows) => write(rows, 3, 'population_most', 'mille'))).toEqual(['U5'])
  })

  it('names the cell where one identifier has two titles, or serves twice', () => {
    expect(faultsOf((rows) => write(rows, 1, 'marker_fr', 'Autre titre'))).toEqual(['F3'])
    expect(faultsOf((rows) => write(rows, 1, 'question_id', 'R.1.1.1'))).toEqual(['N3'])
  })

  it('says which columns are missing', () => {
    const { rows } = sheet()
    const read = readModelSheet(above, { header: modelColumns.slice(1), rows })
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.faults[0]?.words.fr).toContain('pillar_id')
  })
})
