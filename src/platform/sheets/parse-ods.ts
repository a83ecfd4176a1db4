import { attributeOf, type XmlEvents } from '../imports/xml-tokens.ts'
import { longer } from './parse-xlsx.ts'
import type { MetRow, OtherSheet } from './table.ts'

/** Repetitions are written as numbers: a few bytes may stand for billions of cells. */
const mostRepeated = 1_000_000

/** Names of the sheets of an OpenDocument, and which ones cannot be seen. */
export function sheetsOfOds(sheets: OtherSheet[]): XmlEvents {
  const hiding = new Set<string>()
  let style = ''
  return {
    open(name, tag) {
      if (name === 'style') style = attributeOf(tag, 'style:name') ?? ''
      else if (name === 'table-properties') {
        if (attributeOf(tag, 'table:display') === 'false') hiding.add(style)
      } else if (name === 'table') {
        const isHidden = hiding.has(attributeOf(tag, 'table:style-name') ?? '')
        sheets.push({ name: attributeOf(tag, 'table:name') ?? '', isHidden })
      }
    },
    text() {},
    close() {},
  }
}

/** Gives each row that holds something, with the number of its sheet, from 0. */
export function rowsOfOds(push: (row: MetRow, sheet: number) => void): XmlEvents {
  let sheet = -1
  let line = 0
  let rowTimes = 1
  let columns: number[] = []
  let values: string[] = []
  let column = 0
  let cell: { type: string; value: string; times: number } | undefined
  let words = ''
  let paragraphs = 0
  let isAside = 0
  let isRead = false
  return {
    open(name, tag) {
      switch (name) {
        case 'table':
          sheet++
          line = 0
          break
        case 'table-row':
          rowTimes = times(attributeOf(tag, 'table:number-rows-repeated'))
          columns = []
          values = []
          column = 0
          break
        case 'table-cell':
        case 'covered-table-cell':
          cell = {
            type: attributeOf(tag, 'office:value-type') ?? '',
            value:
              attributeOf(tag, 'office:value') ??
              attributeOf(tag, 'office:date-value') ??
              attributeOf(tag, 'office:boolean-value') ??
              '',
            times: times(attributeOf(tag, 'table:number-columns-repeated')),
          }
          words = ''
          paragraphs = 0
          break
        case 'annotation':
          isAside++
          break
        case 'p':
          if (cell && isAside === 0) {
            if (paragraphs++ > 0) words += '\n'
            isRead = true
          }
          break
        case 's':
          if (isRead) words += ' '.repeat(Math.min(100, times(attributeOf(tag, 'text:c'))))
          break
        case 'tab':
        case 'line-break':
          if (isRead) words += name === 'tab' ? '\t' : '\n'
          break
      }
    },
    text(text) {
      if (isRead) words = longer(words, text)
    },
    close(name) {
      if (name === 'annotation') isAside--
      else if (name === 'p') isRead = false
      else if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
        const value = textOfCell(cell, words)
        if (value !== '') {
          for (let at = 0; at < Math.min(cell.times, 16_384 - column); at++) {
            columns.push(column + at)
            values.push(value)
          }
        }
        column += cell.times
        cell = undefined
      } else if (name === 'table-row') {
        // Rows that hold nothing are repeated to the end of each sheet.
        if (values.length > 0)
          for (let at = 0; at < rowTimes; at++)
            push({ line: line + at + 1, columns, values }, sheet)
        line += rowTimes
      }
    },
  }
}

function times(words: string | undefined): number {
  const number = Number(words ?? 1)
  return Number.isInteger(number) && number > 0 ? Math.min(number, mostRepeated) : 1
}

function textOfCell(cell: { type: string; value: string }, words: string): string {
  switch (cell.type) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const number = Number(cell.value)
      return cell.value === '' || Number.isNaN(number) ? words.trim() : String(number)
    }
    case 'date':
      return cell.value.slice(0, 10)
    case 'boolean':
      return cell.value
    default:
      return words.replaceAll('\u0000', '').trim()
  }
}
