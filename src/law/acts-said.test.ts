import { describe, expect, it } from 'vitest'
import { activityTexts } from '#modules/operations/texts/activity.ts'
import { publicActsIn, publicActsOfTheHouse } from './acts-said.ts'

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
      const said = Object.values(activityTexts[locale].acts)
      expect(said.filter((sentence, at) => said.indexOf(sentence) !== at)).toEqual([])
    }
  })

  it('is read in the source: chosen names, names put together, and what stays inside', () => {
    const one = (source: string) => publicActsIn('src/modules/x/actions/y.ts', source)
    const names = (source: string) => one(source).map(({ act }) => act)
    expect(names(`ctx.audit({ act: 'hall.shut', subject: 'a', public: true })`)).toEqual([
      'hall.shut',
    ])
    expect(names(`ctx.audit({ act: 'hall.shut', subject: 'a', public: false })`)).toEqual([])
    const chosen = `ctx.audit({ act: open ? 'hall.open' : 'hall.shut', subject: \`a:\${id}\`, public: !hidden, detail: { n } })`
    expect(names(chosen)).toEqual(['hall.open', 'hall.shut'])
    const made = `ctx.audit({ act: \`hall.\${what}\`, subject, public: true })`
    expect(names(made)).toEqual(['unknown in src/modules/x/actions/y.ts'])
    expect(names('ctx.audit({ act, subject, public: !hidden, detail })')).toHaveLength(1)
  })
})
