import { beforeEach, describe, expect, test } from 'vitest'
import { seenField } from '#kit/seen.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { Experiment } from '../../experiment.ts'
import { coreRoutes } from '../../module.ts'
import { paths } from '../../paths.ts'
import { listBudgetLines } from '../../store/budget.ts'
import { aLine } from '../../testing/a-line.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { saveBudget } from '../actions/save-budget.ts'
import { budgetGrid } from '../budget-grid.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: coreRoutes(() => []) })
const staff = asPerson('lab-team')
const colleague = asPerson('lab-team')
const experiment = recordedIn(database)

let lab: Experiment
let at: string
beforeEach(async () => {
  lab = await experiment({ title: `Le budget ${Math.random()}` })
  at = paths.budgetLines(lab.slug)
})

const post = (fields: Record<string, string>, as = staff) => door.post(at, fields, as)
const lines = () => listBudgetLines(db, lab.id)
const marks = async () =>
  new RegExp(`name="${seenField}" value="([^"]*)"`).exec((await door.get(at, staff)).text)?.[1] ??
  ''

async function begin() {
  await post({
    ...aLine({ nature: 'staff', label: 'Animation', planned: '2 900,50' }),
    'lines.new2.nature': 'territory',
    'lines.new2.label': 'La ville',
    'lines.new2.planned': '3000',
  })
  const [staffLine, city] = await lines()
  if (!staffLine || !city) throw new Error('two lines were written')
  return { animation: `lines.${staffLine.id}`, city: `lines.${city.id}`, seen: await marks() }
}

describe('the grid of the budget', () => {
  test('saves what was added, changed and taken away in one act, said in one line', async () => {
    const { animation, city } = await begin()
    const saved = await post({
      [`${animation}.planned`]: '3 100',
      [`${city}.remove`]: 'yes',
      ...aLine({ nature: 'grant', label: 'La région', planned: '500' }),
    })
    expect(saved.status).toBe(303)
    expect((await lines()).map(({ label, plannedCents }) => [label, plannedCents])).toEqual([
      ['Animation', 310_000],
      ['La région', 50_000],
    ])
    const told = await db
      .selectFrom('audit_lines')
      .select('detail')
      .where('subject', '=', `experiment:${lab.id}`)
      .orderBy('position', 'desc')
      .execute()
    expect(told.map(({ detail }) => detail)).toEqual([
      { added: 1, changed: 1, removed: 1 },
      { added: 2, changed: 0, removed: 0 },
    ])
  })

  test('what is wrong is said at its line and its column, and nothing that was typed is lost', async () => {
    const { animation } = await begin()
    const sent = await post({
      [`${animation}.planned`]: 'beaucoup',
      ...aLine({ label: 'Sans nature', planned: '12', note: 'gardé' }),
    })
    expect(sent.status).toBe(422)
    const text = sent.text.replace(/[\u00a0\u202f]/g, ' ')
    expect(text).toContain(`id="champ-${animation}.planned-probleme"`)
    expect(text).toContain('Remplissez « Ligne 3, Nature ».')
    for (const kept of ['beaucoup', 'Sans nature', 'gardé']) expect(text).toContain(kept)
    expect(await lines()).toHaveLength(2)
  })

  test('what is wrong stands under the line, as wide as it is, and no sum counts it', async () => {
    await begin()
    const sent = await post({
      ...aLine({ nature: 'venue', label: 'Salle', planned: '99999999999999' }),
      'lines.new2.nature': 'venue',
      'lines.new2.label': 'Autre salle',
      'lines.new2.planned': '100',
    })
    expect(sent.status).toBe(422)
    expect(sent.text).toMatch(/<tr class="grid-problems"><td colspan="9"><p class="problem"/)
    expect(sent.text).not.toMatch(/<td class="cell-figure[^>]*>(?:(?!<\/td>).)*class="problem"/s)
    // The field is still described by it.
    const described = /aria-describedby="([^" ]*probleme)"/.exec(sent.text)?.[1]
    expect(sent.text).toContain(`id="${described}"`)
    const sums = [...sent.text.matchAll(/data-sum="[^"]*">([^<]*)</g)].map(([, sum]) => sum)
    expect(sums.join(' ')).not.toMatch(/999/)
  })

  test('a line that I left alone keeps what somebody else wrote; one that both changed is told', async () => {
    const { animation, city, seen } = await begin()
    await post({ [`${animation}.planned`]: '1' }, colleague)
    const mine = { [seenField]: seen, [`${animation}.planned`]: '2900,50', _whole: 'yes' }
    expect((await post({ ...mine, [`${city}.planned`]: '4000' })).status).toBe(303)
    expect((await lines()).map(({ plannedCents }) => plannedCents)).toEqual([100, 400_000])
    const both = await post({ [seenField]: seen, [`${animation}.planned`]: '7', _whole: 'yes' })
    expect(both.status).toBe(422)
    expect(/probleme">([^<]*)/.exec(both.text)?.[1]).toMatch(/écrit ailleurs\s:\s«\s1\s»/)
  })

  test('a line that somebody else took away while I wrote in it comes back as a new one', async () => {
    const { animation, city, seen } = await begin()
    await post({ [`${animation}.remove`]: 'yes', [`${city}.remove`]: 'yes' }, colleague)
    const untouched = { nature: 'territory', label: 'La ville', planned: '3000' }
    const shown = Object.fromEntries(
      Object.entries(untouched).map(([name, value]) => [`${city}.${name}`, value]),
    )
    const sent = await post({
      ...{ [seenField]: seen, _whole: 'yes', ...shown },
      [`${animation}.label`]: 'Animation et bilan',
      [`${animation}.nature`]: 'staff',
    })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('a supprimé une ligne pendant que vous y écriviez')
    expect(sent.text).toContain(
      'name="lines.new1.label" class="input" type="text" autocomplete="off" value="Animation et bilan"',
    )
    expect(sent.text).not.toContain('La ville')
  })

  test('a line that somebody else changed is not taken away unread', async () => {
    const { animation, seen } = await begin()
    await post({ [`${animation}.note`]: 'Devis reçu' }, colleague)
    const gone = { [seenField]: seen, _whole: 'yes', [`${animation}.remove`]: 'yes' }
    const sent = await post({ ...gone, [`${animation}.note`]: '' })
    expect([sent.status, sent.text.includes('a changé cette ligne')]).toEqual([422, true])
    expect(await lines()).toHaveLength(2)
  })

  test('an empty line is no line, and saving it changes nothing', async () => {
    await begin()
    expect((await post(aLine({ nature: '', label: ' ', planned: '' }))).status).toBe(303)
    expect(await lines()).toHaveLength(2)
  })

  test('whoever may not write the budget does not; the address of a line leads to the grid', async () => {
    const { animation } = await begin()
    const id = animation.slice(6)
    const reader = asPerson('volunteer')
    for (const path of [at, paths.budgetPaste(lab.slug), `${at}/${id}`])
      expect((await door.get(path, reader)).status).toBe(403)
    expect((await post(aLine({ nature: 'staff', label: 'x' }), reader)).status).toBe(403)
    const led = (await door.get(`${at}/${id}`, staff)).location
    expect(led).toBe(`${at}#champ-${animation}.label`)
  })
})

describe('a block that was copied from a sheet', () => {
  const paste = (fields: Record<string, string>, as = staff) =>
    door.post(paths.budgetPaste(lab.slug), fields, as)
  const hidden = (html: string, name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  /** As Excel and Google put it on the clipboard: tabs, quotation marks around a cell of two lines. */
  const block = [
    'Nature\tPoste\tMontant\tRemarque\tCompte interne',
    'Temps de travail\tAnimation\t3 100,00 €\t\t6411',
    'Lieux\tSalle\t1\u202f234,50 €\t"deux jours,\ndont un samedi"\t6132',
    'Divers et varié\tImprévus\t100\t\t',
    'Total\t\t4 434,50 €\t\t',
  ].join('\n')

  test('is told line by line, then saved by one confirmation', async () => {
    await begin()
    const told = await paste({ block })
    expect(told.status).toBe(200)
    const text = told.text.replace(/[\u00a0\u202f]/g, ' ')
    expect(text).toContain('1 ligne à ajouter, 1 à changer, 0 sans changement, 2 laissées de côté')
    expect(text).toContain('Prévu : 2 900,50 € → 3 100 €')
    expect(text).toContain('Nature : « Divers et varié » n’est pas une des réponses proposées.')
    expect(text).toContain('C’est une ligne de total')
    expect(text).toContain('Colonnes qui ne sont pas reprises : Compte interne.')
    expect(await lines()).toHaveLength(2)
    const confirmed = { block, confirmed: 'on', told: hidden(told.text, 'told') }
    expect((await paste(confirmed)).status).toBe(303)
    expect(
      (await lines()).map(({ label, plannedCents, note }) => [label, plannedCents, note]),
    ).toEqual([
      ['Animation', 310_000, ''],
      ['Salle', 123_450, 'deux jours,\ndont un samedi'],
      ['La ville', 300_000, ''],
    ])
    // Once more, it finds everything as it says.
    const again = (await paste({ block })).text.replace(/[\u00a0\u202f]/g, ' ')
    expect(again).toContain('0 ligne à ajouter, 0 à changer, 2 sans changement')
  })

  test('shows each line as it was read, and says what is too big, negative or unreadable', async () => {
    const pasted = [
      'Nature\tPoste\tMontant',
      'Salle\tLa salle des fêtes\t1234,5',
      'Divers\tTrop\t99999999999',
      'Divers\tMoins\t-120',
      'Divers\tPresque\t12,345',
    ].join('\n')
    const told = await paste({ block: pasted })
    const text = told.text.replace(/[\u00a0\u202f]/g, ' ').replace(/<[^>]+>/g, '|')
    for (const words of [
      '1 ligne à ajouter, 0 à changer, 0 sans changement, 3 laissées de côté',
      '|Dépenses : Lieux|',
      '|La salle des fêtes|',
      '|1 234,50 €|',
      'Prévu : Ce montant est trop grand : 10 000 000 € au plus.',
      'Prévu : Un montant ne s’écrit pas ici avec un signe moins.',
      'Prévu : Un montant, par exemple 1 250,50.',
      'Divers · Moins · -120',
    ])
      expect(text).toContain(words)
    expect(await lines()).toHaveLength(0)
  })

  test('confirmed after what stands has changed, it is told again', async () => {
    const { animation } = await begin()
    const told = hidden((await paste({ block })).text, 'told')
    await post({ [`${animation}.remove`]: 'yes' }, colleague)
    const late = await paste({ block, confirmed: 'on', told })
    expect([late.status, late.text.includes('lignes à ajouter')]).toEqual([200, true])
    expect(await lines()).toHaveLength(1)
  })

  test('confirmed by two people together, it is saved once and told again to the other', async () => {
    for (let round = 0; round < 5; round++) {
      lab = await experiment({ title: `Le budget collé ${Math.random()}` })
      at = paths.budgetLines(lab.slug)
      const told = hidden((await paste({ block })).text, 'told')
      const confirmed = { block, confirmed: 'on', told }
      const both = await Promise.all([paste(confirmed), paste(confirmed, colleague)])
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 303])
      expect(await lines()).toHaveLength(2)
    }
  })

  test('goes to the grid to be corrected, with what is wrong under its cell', async () => {
    await begin()
    const grid = await paste({ block, correct: 'on' })
    expect(grid.text).toContain(`action="${at}"`)
    expect(grid.text).toContain('value="Imprévus"')
    expect(grid.text.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
      /nature-probleme">\s*Nature : « Divers et varié » n’est pas une des réponses/,
    )
    expect(await lines()).toHaveLength(2)
  })

  test('without titles, columns are read in the order of the grid; a CSV is read too', async () => {
    for (const text of [
      'Lieux\tSalle\t12\t\t',
      'Nature;Poste;Prévu\nRepas et accueil;Buffet;45,5',
    ]) {
      const told = hidden((await paste({ block: text })).text, 'told')
      await paste({ block: text, confirmed: 'on', told })
    }
    expect((await lines()).map(({ label, plannedCents }) => [label, plannedCents])).toEqual([
      ['Salle', 1200],
      ['Buffet', 4550],
    ])
  })

  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, at) => `Lieux\tSalle ${from + at}\t1\t\t`).join('\n')

  test('is refused when the page would hold too many lines, with what stands', async () => {
    const told = hidden((await paste({ block: many(150) })).text, 'told')
    await paste({ block: many(150), confirmed: 'on', told })
    expect(await lines()).toHaveLength(150)
    const over = await paste({ block: many(51, 150) })
    expect(over.status).toBe(422)
    expect(over.text.replace(/[\u00a0\u202f]/g, ' ')).toContain(
      'Elle en compte déjà 150, et ce que vous collez en ajoute 51',
    )
    expect(over.text).toContain('Salle 200')
    expect((await paste({ block: many(50, 150) })).status).toBe(200)
    const input = budgetGrid.form.shape.parse({ nature: 'venue', label: 'Salle', planned: '1' })
    const added = Array.from({ length: 51 }, () => input)
    const late = await act(door.house, { person: staff }, (ctx) =>
      saveBudget(ctx, lab.id, { added, changed: [], removed: [] }),
    )
    expect(late).toMatchObject({ ok: false, refusal: 'too-many-lines' })
    expect(await lines()).toHaveLength(150)
  })

  test('that is too long is told how much is read at once', async () => {
    const long = await paste({ block: 'a'.repeat(200_001) })
    expect(long.status).toBe(422)
    expect(long.text.replace(/[\u00a0\u202f]/g, ' ')).toContain('dépasse 200 000 signes')
    expect(long.text).not.toContain('rien à lire')
  })

  test('that cannot be read says why, and stays', async () => {
    const broken = await paste({ block: 'Lieux;"Salle;12' })
    expect([broken.status, broken.text.includes('Un guillemet ouvert à la ligne 1')]).toEqual([
      422,
      true,
    ])
    expect(broken.text).toContain('Salle;12')
  })
})
