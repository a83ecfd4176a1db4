import { describe, expect, test } from 'vitest'
import { filesBelow, type SourceFile } from '../source.ts'
import { actsAsked, actsWithoutLine } from './audited.ts'
import { noLine } from './no-line.ts'

const house = filesBelow('src/modules', /\.tsx?$/)

const route: SourceFile = {
  path: 'src/modules/pots/jars/routes/jars.tsx',
  text: "import { fillJar } from '../actions/fill-jar.ts'\nexport const jarRoutes = [actRoute({ act: fillJar })]\n",
}
const store: SourceFile = {
  path: 'src/modules/pots/jars/store/jars.ts',
  text: "export async function saveJar(db: Db) {\n  await db.updateTable('jars').set({}).execute()\n}\n",
}
const door: SourceFile = {
  path: 'src/modules/pots/jars/index.ts',
  text: "export { saveJar } from './store/jars.ts'\n",
}
const action = (body: string): SourceFile => ({
  path: 'src/modules/pots/jars/actions/fill-jar.ts',
  text: `import { saveJar } from '../index.ts'\nexport async function fillJar(ctx: Ctx) {\n${body}\n}\n`,
})
const line = "  ctx.audit({ act: 'jar.filled', subject: 'jar:1', public: false })"

describe('an act that a page asks for', () => {
  test('leaves a line in the audit, or is named with why it leaves none', () => {
    expect(actsWithoutLine(house)).toEqual(Object.keys(noLine).sort())
  })

  test('is found, with those that leave a line', () => {
    const { withLine, without } = actsAsked(house)
    expect(withLine.length).toBeGreaterThan(350)
    // Each is named in `no-line.ts` with its reason: the last two are answers to an opinion map, that no line may date.
    expect(without.length).toBeLessThan(72)
  })

  test('that writes through a door without a line is seen', () => {
    const planted = [route, store, door, action('  await saveJar(ctx.db)')]
    expect(actsWithoutLine(planted)).toEqual(['pots/jars/actions/fill-jar.ts#fillJar'])
  })

  test('may leave its line by what it calls', () => {
    expect(
      actsWithoutLine([route, store, door, action(`  await saveJar(ctx.db)\n${line}`)]),
    ).toEqual([])
    const apart = action(
      `  await saveJar(ctx.db)\n  tell(ctx)\n}\n\nfunction tell(ctx: Ctx) {\n${line}`,
    )
    expect(actsWithoutLine([route, store, door, apart])).toEqual([])
    const promised = action('  await saveJar(ctx.db)\n  // ctx.audit({ comes later })')
    expect(actsWithoutLine([route, store, door, promised])).toHaveLength(1)
  })

  test('that only reads needs none', () => {
    expect(actsWithoutLine([route, store, door, action('  return ctx.now')])).toEqual([])
  })
})
