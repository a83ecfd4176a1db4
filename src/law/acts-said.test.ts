import { describe, expect, it } from 'vitest'
import { makeRooms } from '#app.ts'
import { activityTexts } from '#modules/operations/texts/activity.ts'
import {
  alwaysPublicActsIn,
  alwaysPublicOfHidingRooms,
  publicActsIn,
  publicActsOfTheHouse,
  publicSubjectsIn,
  publicSubjectsOfTheHouse,
} from './acts-said.ts'

describe('the public journal of acts', () => {
  const acts = publicActsOfTheHouse()

  it('has a sentence for every act that it may show, in both languages: nobody reads a code', () => {
    expect(acts.length).toBeGreaterThan(110)
    const names = [...new Set(acts.map(({ act }) => act))]
    for (const locale of ['fr', 'en'] as const) {
      const without = names.filter((name) => !activityTexts[locale].acts[name])
      expect(without, 'Say these in src/modules/operations/texts/activity.ts.').toEqual([])
    }
  })

  it('says each act in words of its own', () => {
    for (const locale of ['fr', 'en'] as const) {
      const sentences = Object.values(activityTexts[locale].acts)
      expect(sentences.filter((sentence, at) => sentences.indexOf(sentence) !== at)).toEqual([])
    }
  })

  it('says what each act is about: its room names it, and a common word stands for what is hidden', () => {
    const kinds = publicSubjectsOfTheHouse()
    expect(kinds.length).toBeGreaterThan(12)
    const named = makeRooms().flatMap(({ subjects }) => (subjects ?? []).map(({ kind }) => kind))
    expect(new Set(named).size, 'Two rooms name the same kind.').toBe(named.length)
    const nameless = kinds.filter((kind) => kind !== 'house' && !named.includes(kind))
    expect(nameless, 'Their rooms name these on their plate: `subjects` in module.ts.').toEqual([])
    for (const locale of ['fr', 'en'] as const) {
      const wordless = kinds.filter((kind) => !activityTexts[locale].unnamed[kind])
      expect(wordless, 'A word for each, in texts/activity.ts of operations.').toEqual([])
    }
  })

  it('tells nothing of a hidden experiment or draw: only these are public whatever they are about', () => {
    expect(alwaysPublicOfHidingRooms().toSorted()).toEqual([
      // It becomes public by it, or stops being.
      'experiment.accepted',
      'experiment.published',
      // A sheet is published among the resources, where everyone reads it.
      'sheet.published',
      // A draw without an account belongs to nobody and hides nothing.
      'simple-draw.committed',
      'simple-draw.drawn',
    ])
    const line = (isPublic: string) =>
      alwaysPublicActsIn('a.ts', `ctx.audit({ act: 'draw.shut', subject, public: ${isPublic} })`)
    expect(line('true')).toEqual([{ path: 'a.ts', act: 'draw.shut' }])
    expect(line('isTold(draw)')).toEqual([])
  })

  it('reads what a public line is about, in the line or just before it', () => {
    const inLine = (isPublic: string) =>
      publicSubjectsIn(`ctx.audit({ act: 'a.b', subject: \`hall:\${id}\`, public: ${isPublic} })`)
    expect(inLine('true')).toEqual(['hall'])
    expect(inLine('false')).toEqual([])
    const before = `const subject = \`hall-key:\${id}\`\nctx.audit({ act, subject, public: !hidden })`
    expect(publicSubjectsIn(before)).toEqual(['hall-key'])
    expect(publicSubjectsIn("ctx.audit({ act, subject: 'house', public: true })")).toEqual([
      'house',
    ])
  })

  it('is read in the source: chosen names, names put together, and what stays inside', () => {
    const one = (source: string) => publicActsIn('src/modules/x/actions/y.ts', source)
    const names = (source: string) => one(source).map(({ act }) => act)
    expect(names(`ctx.audit({ act: 'hall.shut', subject: 'a', public: true })`)).toEqual([
      'hall.shut',
    ])
    expect(names(`ctx.audit({ act: 'hall.shut', subject: 'a', public: false })`)).toEqual([])
    const shared = `const told = { subject: 'a', public: false } as const\nctx.audit({ act, ...told })`
    expect(names(shared)).toEqual([])
    expect(names(shared.replace('false', 'true'))).toHaveLength(1)
    const chosen = `ctx.audit({ act: open ? 'hall.open' : 'hall.shut', subject: \`a:\${id}\`, public: !hidden, detail: { n } })`
    expect(names(chosen)).toEqual(['hall.open', 'hall.shut'])
    const made = `ctx.audit({ act: \`hall.\${what}\`, subject, public: true })`
    expect(names(made)).toEqual(['unknown in src/modules/x/actions/y.ts'])
    expect(names('ctx.audit({ act, subject, public: !hidden, detail })')).toHaveLength(1)
  })
})
