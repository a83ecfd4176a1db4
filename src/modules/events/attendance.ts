import { allMayShow } from '#kit/small-cells.ts'

export const media = ['screen', 'paper'] as const
export type Medium = (typeof media)[number]

/** A participant as the attendance sheet shows them. The name is gone once its time is past. */
export interface Participant {
  readonly id: string
  readonly number: number
  readonly name: string | undefined
  readonly contact: string
  readonly needs: string
  readonly withdrawn: boolean
}

export interface Attendance {
  readonly participantId: string
  readonly medium: Medium
}

export interface AttendanceCount {
  readonly screen: number
  readonly paper: number
  /** Came without leaving a name. */
  readonly uncounted: number
  readonly total: number
}

/** Separate counts for paper and screen; a person is in one of them only. */
export function countAttendance(lines: readonly Attendance[], uncounted: number): AttendanceCount {
  const screen = lines.filter(({ medium }) => medium === 'screen').length
  const paper = lines.length - screen
  return { screen, paper, uncounted, total: lines.length + uncounted }
}

/** Whether everybody may read how people signed: not when a way was taken by a few, whom the others saw take it. */
export function maySplit({ screen, paper, uncounted }: AttendanceCount): boolean {
  return allMayShow([{ key: 'ways', counts: [screen, paper, uncounted] }])
}

export interface PaperReading {
  readonly numbers: readonly number[]
  /** Written twice on the sheet. */
  readonly repeated: readonly number[]
  /** Pieces that are not numbers: shown back, nothing is guessed. */
  readonly unread: readonly string[]
}

/** Reads the numbers ticked on a paper sheet as people type them: `1, 4 7-9`. */
export function readPaperNumbers(text: string): PaperReading {
  const seen = new Set<number>()
  const repeated = new Set<number>()
  const unread: string[] = []
  for (const piece of text.split(/[\s,;]+/).filter(Boolean)) {
    const range = /^(\d{1,5})(?:[-–](\d{1,5}))?$/.exec(piece)
    const from = Number(range?.[1])
    const to = Number(range?.[2] ?? range?.[1])
    if (!range || from < 1 || to < from || to - from > 2_000) {
      unread.push(piece)
      continue
    }
    for (let number = from; number <= to; number++) {
      if (seen.has(number)) repeated.add(number)
      seen.add(number)
    }
  }
  return { numbers: [...seen].sort((a, b) => a - b), repeated: [...repeated], unread }
}

/**
 * Names pasted one a line, with an optional contact after a semicolon. An e-mail address after a comma, a tab or a
 * space is a contact too: kept inside the name, nobody would write to it.
 */
export function readParticipants(
  text: string,
): readonly { readonly name: string; readonly contact: string }[] {
  return text
    .split('\n')
    .map((line) => {
      const last = /(?<=[\s,;<(])([^\s,;<>()@]+@[^\s,;<>()@]+)[>)\s]*$/.exec(line)
      const address = last?.[1] ?? ''
      const before = line.slice(0, last?.index).replace(/(?<![\s,;<(])[\s,;<(]+$/, '')
      const parts = line.includes(';') || address === '' ? line.split(';') : [before, address]
      const [name = '', contact = ''] = parts.map((part) => part.trim())
      return { name, contact }
    })
    .filter(({ name }) => name !== '')
}

/** A name, and a way to reach somebody (an address of mail has 254 characters at most), are kept whole. */
export const longestName = 200
export const longestContact = 320
