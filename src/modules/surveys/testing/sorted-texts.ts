import { expect } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import type { Door } from '#platform/testing/door.ts'
import { paths } from '../paths.ts'
import { listSent } from '../store/answers.ts'

type Db = Parameters<typeof listSent>[0]

/** Twenty-four texts: bread, noise, and nothing in particular. */
export const texts = [
  ...Array.from({ length: 10 }, (_, at) => `Du pain, ${at}`),
  ...Array.from({ length: 7 }, (_, at) => `Du bruit, ${at}`),
  ...Array.from({ length: 7 }, (_, at) => `Rien, ${at}`),
]

interface Made {
  readonly slug: string
  readonly id: string
  readonly bread: string
  readonly noise: string
}
export type Said = (text: string) => readonly string[]

export const by =
  ({ bread, noise }: Pick<Made, 'bread' | 'noise'>): Said =>
  (text) =>
    text.startsWith('Du pain') ? [bread] : text.startsWith('Du bruit') ? [noise] : ['none']

/** Every page of one person, sent as a browser does. */
export function sortsAll(door: Door, db: Db, question: string) {
  return async ({ slug, id }: Made, coder: Viewer | undefined, themesOf: Said, isDone = true) => {
    await door.post(paths.beginCoding(slug, question), {}, coder)
    const all = await listSent(db, id)
    for (let page = 1; page <= Math.ceil(all.length / 20); page++) {
      const shown = all.slice((page - 1) * 20, page * 20)
      const fields = shown.map((row) => {
        const answer = row.answers?.[question]
        const text = answer?.state === 'given' ? String(answer.value) : ''
        return [`text-${row.id}`, themesOf(text)] as const
      })
      const sent = { ...Object.fromEntries(fields), texts: shown.map((row) => row.id).join(' ') }
      expect((await door.post(paths.sortTexts(slug, question, page), sent, coder)).status).toBe(303)
    }
    if (isDone) await door.post(paths.finishCoding(slug, question), {}, coder)
  }
}
