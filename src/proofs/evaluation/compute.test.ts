import { beforeAll, describe, expect, it } from 'vitest'
import { evaluationModule } from '#modules/evaluation/module.ts'
import { recordedIn } from '#modules/experiments/testing/recorded.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { freezeTrialPlan } from './frozen-plan.ts'

const database = useDatabase()
const door = openDoor(database, { routes: evaluationModule.routes })
const staff = asPerson('lab-team')

const row = {
  id: 'a',
  question: 'Les habitantes visitées viennent-elles plus ?',
  ...{ design: 'complete', drawn: 'yes', outcome: 'presence', treatment: 'recu', unit: 'séances' },
  ...{ better: 'higher', least: 1, permutations: 200 },
}

let path = ''
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const sent = async (csv: string, sender = staff, plan = '1') => {
  const file = new File([csv], 'essai.csv', { type: 'text/csv' })
  const { status, text } = await door.post(path, { plan, file }, sender)
  return { status, text: plain(text) }
}
const table = (lines: readonly string[]) => `nom;recu;presence\n${lines.join('\n')}\n`
const rows = Array.from({ length: 30 }, (_, at) => `Zoé${at};${at % 2};${(at % 5) + 4 * (at % 2)}`)

beforeAll(async () => {
  const recorded = await recordedIn(database)({ stage: 'running' })
  path = `/experiences/${recorded.slug}/evaluation/calcul`
  expect((await door.get(path, staff)).text).toContain('Aucun plan de calcul figé')
  await freezeTrialPlan(database, { ...recorded, authorId: staff.id }, [row])
})

describe('the frozen plan, run on a table', () => {
  it('says the effect with its degree of certainty, what was left out, and the same in R', async () => {
    const { status, text } = await sent(table([...rows, 'Max;;3', 'Ana;1;']))
    expect(status).toBe(200)
    expect(text).toContain(
      'Écart avec qui ne l’a pas reçu : 4 séances de plus, et sans doute entre 2,',
    )
    // One group lost more than the other: it is said, and weakens what is said.
    expect(text).toMatch(/Degré de certitude : probable/)
    expect((await sent(table(rows))).text).toMatch(/Degré de certitude : solide/)
    expect(text).toContain('Cela va dans le sens espéré')
    expect(text).toContain('Tout l’intervalle atteint le plus petit effet')
    expect(text).toMatch(/32\slignes/)
    expect(text).toMatch(/Écartées\s: rien dans «\srecu\s»[\s\S]*?1\sligne/)
    expect(text).toMatch(/Comptées pour «\spresence\s»/)
    expect(text).toMatch(/30\slignes/)
    expect(text).toContain('Permutations : p =')
    expect(text).toContain('role="img"')
    expect(text).not.toMatch(/significati/i)
    expect(text).toContain('1 ligne laissée de côté, sans valeur (ligne 32)')
    // Columns that the plan does not name are read nowhere.
    expect(text).not.toContain('Zoé')
  })

  it('refuses in words, with the line and the column', async () => {
    const wrong = await sent(table([...rows, 'Max;1;beaucoup']))
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Ligne 32, colonne « presence » : un nombre est attendu')
    const missing = await sent('recu;autre\n1;2\n0;3\n')
    expect([missing.status, missing.text.includes('aucune colonne n’a ce titre')]).toEqual([
      422,
      true,
    ])
    expect((await sent(table(rows), staff, '2')).text).toContain('Choisissez un plan.')
  })

  it('chooses no column of two that have its title, and says no result where nobody is in the other group', async () => {
    const twice = await sent(`recu;presence;presence\n1;2;9\n0;3;9\n`)
    expect([twice.status, twice.text]).toEqual([
      422,
      expect.stringContaining('colonne « presence » : deux colonnes ont ce titre'),
    ])
    const alike = await sent(table(rows.map((line) => line.replace(/;1;/, ';0;'))))
    expect([alike.status, alike.text]).toEqual([
      422,
      expect.stringContaining('toutes les lignes sont dans le même'),
    ])
  })

  it('reads the numbers of a file as the command line does', async () => {
    const parted = (cell: string) =>
      `recu,presence\n${rows.map((row) => row.split(';').slice(1).join(',')).join('\n')}\n1,"${cell}"\n`
    // In a file parted by commas, a comma within a number is of thousands: 1,234 is not 1.234.
    const thousands = await sent(parted('1,234'))
    expect([thousands.status, thousands.text.includes('lu : 1,234')]).toEqual([422, true])
    expect((await sent(parted('1.234'))).status).toBe(200)
    const signs = await sent(table([...rows, 'Max;1;1,5', 'Ana;0;2.5']))
    expect(signs.status).toBe(422)
    expect(signs.text).toContain('des nombres à virgule et des nombres à point')
  })

  it('says less as less, and which group when there are several', async () => {
    const words = ['témoin', 'visite', 'lettre'] as const
    const three = Array.from({ length: 60 }, (_, at) => {
      const score = (at % 5) - 9 * Number(at % 3 === 1)
      return `Zoé;${words[at % 3]};${score}`
    })
    const { status, text } = await sent(table(three))
    expect(status).toBe(200)
    expect(text).toMatch(/presence, visite : Écart avec qui ne l’a pas reçu : 9 séances de moins/)
    expect(text).toMatch(/presence, lettre : .* entre [\d,]+ de moins et [\d,]+ de plus/)
    expect(text).toContain('C’est le contraire de ce qui était espéré.')
  })

  it('warns of a group in which somebody would be recognised', async () => {
    const few = await sent(table(rows.slice(0, 8)))
    expect(few.text).toContain('moins de 5 lignes')
    expect(few.text).toMatch(/Degré de certitude : (probable|on ne sait pas)/)
  })

  it('is for those who write the protocol', async () => {
    expect((await door.get(path, asPerson([]))).status).toBe(403)
    expect((await sent(table(rows), asPerson([]))).status).toBe(403)
  })
})
