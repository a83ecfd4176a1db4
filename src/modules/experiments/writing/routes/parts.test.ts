import { readFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Viewer } from '#kit/viewer.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { sha256Hex } from '../../freeze-verification.ts'
import { coreRoutes, protocolRoutes } from '../../module.ts'
import { protocolPaths as at } from '../../paths/protocol.ts'
import { addFreeze } from '../../protocol/store/freezes.ts'
import { findProtocol } from '../../protocol/store/versions.ts'
import { textIn } from '../../template/protocol-answer.ts'
import { templateSections } from '../../template/protocol-sections.ts'
import { partAddresses } from '../../template/protocol-template.ts'
import { recordedIn } from '../../testing/recorded.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: [...protocolRoutes(() => []), ...coreRoutes(() => [])] })
const staff = asPerson('lab-team', { name: 'Camille Aubry' })
const colleague = asPerson('lab-team', { name: 'Odile Serre' })
const experiment = recordedIn(database)

const plain = (html: string) => html.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')
const seenIn = (html: string) => /name="_seen" value="([^"]*)"/.exec(html)?.[1] ?? ''

let trial: Experiment

beforeEach(async () => {
  trial = await experiment()
  await door.post(at.begin(trial.slug), {}, staff)
})

const open = async (part: string, person: Viewer = staff) =>
  plain((await door.get(at.part(trial.slug, part), person)).text)

async function textOf(key: string) {
  return textIn((await findProtocol(db, trial.id))?.content[key])
}

async function versionNow() {
  return (await findProtocol(db, trial.id))?.version ?? 0
}

/** As the page sends it by itself. */
async function auto(part: string, fields: Record<string, string>, person: Viewer = staff) {
  const { status, text } = await door.post(
    at.part(trial.slug, part),
    { ...fields, _auto: 'on' },
    person,
  )
  return { status, ...(JSON.parse(text) as Record<'sentence' | 'seen' | 'drafts', string>) }
}

async function freeze() {
  const bytes = new TextEncoder().encode('{}')
  const sha256 = await sha256Hex(bytes)
  const when = { frozenAt: new Date('2026-09-01'), frozenBy: undefined }
  const first = { version: 1, sha256, ...when, amends: undefined, reason: '' }
  await addFreeze(db, trial.id, first, bytes)
}

describe('a part of the protocol', () => {
  test('holds all of its questions with their help, and six pages hold all of the protocol', async () => {
    const parts = new Set(templateSections.map(({ part }) => part))
    expect(parts.size).toBe(6)
    for (const part of parts) {
      const page = await open(partAddresses[part])
      for (const section of templateSections.filter((section) => section.part === part)) {
        expect(page).toContain(`id="${section.address}"`)
        expect(page).toContain(plain(section.words.fr.question).slice(0, 20))
      }
    }
  })

  test('the address that a question had leads to its field', async () => {
    for (const section of templateSections) {
      const { status, location } = await door.get(at.section(trial.slug, section.address), staff)
      expect([status, location]).toEqual([
        303,
        `${at.part(trial.slug, partAddresses[section.part])}#${section.address}`,
      ])
    }
    expect((await door.get(at.section(trial.slug, 'nulle-part'), staff)).status).toBe(404)
    expect((await door.get(at.part(trial.slug, 'nulle-part'), staff)).status).toBe(404)
  })

  test('the button saves all that changed as one version, and leads to the next part', async () => {
    const before = await versionNow()
    const fields = {
      _seen: seenIn(await open('mandat')),
      'decision-link': 'Le conseil répond en mars.',
      tailoring: 'Les horaires.',
    }
    const saved = await door.post(at.part(trial.slug, 'mandat'), fields, staff)
    expect(saved.location).toBe(at.part(trial.slug, 'methode'))
    expect(await versionNow()).toBe(before + 1)
    expect([await textOf('decision-link'), await textOf('tailoring')]).toEqual([
      fields['decision-link'],
      fields.tailoring,
    ])
    const last = await door.post(at.part(trial.slug, 'precautions'), {}, staff)
    expect(last.location).toBe(at.workshop(trial.slug))
    expect(await versionNow()).toBe(before + 1)
  })

  test('says beside each question and each part how far it is', async () => {
    expect(await open('mandat')).toContain('0 question répondue sur 3')
    const fields = {
      tailoring: 'Les horaires.',
      'mandate.beside': 'yes',
      'mandate.without': 'Non.',
    }
    await door.post(at.part(trial.slug, 'mandat'), fields, staff)
    const page = await open('mandat')
    expect(page).toContain('2 questions répondues sur 3')
    expect(page).toMatch(/id="marge-de-manoeuvre".*?>répondu</s)
    expect(page).toMatch(/>sans objet</)
    expect(await open('methode')).toContain('2 questions répondues sur 3')
  })

  test('one refused answer keeps the text of all the others', async () => {
    const fields = { 'participants-planned': 'une vingtaine', recruitment: 'Des lettres.' }
    const refused = await door.post(at.part(trial.slug, 'methode'), fields, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Écrivez un nombre entier')
    expect(refused.text).toContain('value="une vingtaine"')
    expect(refused.text).toContain('Des lettres.')
    expect(await textOf('recruitment')).toBe('')
  })

  test('two who write different questions save both; the same question comes back with both texts', async () => {
    const _seen = seenIn(await open('methode'))
    await door.post(
      at.part(trial.slug, 'methode'),
      { _seen, fidelity: 'Par une chercheuse' },
      colleague,
    )
    const apart = { _seen, recruitment: 'Des lettres.', fidelity: '' }
    expect((await door.post(at.part(trial.slug, 'methode'), apart, staff)).status).toBe(303)
    expect(await textOf('fidelity')).toBe('Par une chercheuse')
    expect(await textOf('recruitment')).toBe('Des lettres.')

    const same = { _seen, fidelity: 'Par un garant', inclusion: 'En braille.' }
    const met = await door.post(at.part(trial.slug, 'methode'), same, staff)
    expect(met.status).toBe(422)
    for (const words of ['Par une chercheuse', 'Par un garant', 'En braille.'])
      expect(met.text).toContain(words)
    expect(await textOf('fidelity')).toBe('Par une chercheuse')
    const again = { ...same, _seen: seenIn(met.text) }
    expect((await door.post(at.part(trial.slug, 'methode'), again, staff)).status).toBe(303)
    expect(await textOf('fidelity')).toBe('Par un garant')
  })
})

describe('a part that saves itself', () => {
  test('says so only where its script runs, and otherwise to press the button', async () => {
    const page = await open('methode')
    expect(page).toMatch(/class="hint auto-save-itself">Ce que vous écrivez s’enregistre tout seul/)
    expect(page).toMatch(/class="hint auto-save-by-hand">Enregistrez par le bouton avant de suivre/)
    const style = await readFile('src/ui/AutoSave/AutoSave.css', 'utf8')
    expect(style).toContain('auto-save:not(:defined) > .auto-save-itself')
    expect(style).toContain('auto-save:defined > .auto-save-by-hand')
  })

  test('says at what hour, and goes on from what it saved', async () => {
    const typed = { _seen: seenIn(await open('methode')), materials: '- des chaises\n- du thé' }
    const first = await auto('methode', typed)
    expect(plain(first.sentence)).toBe('Enregistré à 10 h.')
    const before = await versionNow()
    // The list is kept without its dashes: that is not somebody else’s writing.
    const second = await auto('methode', { ...typed, _seen: first.seen, fidelity: 'Un garant' })
    expect(plain(second.sentence)).toBe('Enregistré à 10 h.')
    expect(await versionNow()).toBe(before + 1)
    await auto('methode', { ...typed, _seen: second.seen, fidelity: 'Un garant' })
    expect(await versionNow()).toBe(before + 1)
  })

  test('saves the rest of what is refused, and says what is to be corrected', async () => {
    const typed = { 'participants-planned': 'une vingtaine', recruitment: 'Des lettres.' }
    const { sentence, seen } = await auto('methode', {
      ...typed,
      _seen: seenIn(await open('methode')),
    })
    expect(sentence).toContain('le reste est enregistré')
    expect(sentence).toContain('Nombre')
    expect(await textOf('recruitment')).toBe('Des lettres.')
    const mended = { ...typed, 'participants-planned': '24', _seen: seen }
    expect(plain((await auto('methode', mended)).sentence)).toBe('Enregistré à 10 h.')
  })

  test('does not write over what somebody else wrote and this page never showed', async () => {
    const _seen = seenIn(await open('methode'))
    await auto('methode', { _seen, fidelity: 'Par une chercheuse' }, colleague)
    // The page still shows an empty field, and sends it so, twice.
    const left = { fidelity: '', recruitment: 'Des lettres.' }
    const first = await auto('methode', { ...left, _seen })
    await auto('methode', { ...left, recruitment: 'Des lettres, puis.', _seen: first.seen })
    expect(await textOf('fidelity')).toBe('Par une chercheuse')
    expect(await textOf('recruitment')).toBe('Des lettres, puis.')
    // Written there at last: it is told, and not written over.
    const met = await auto('methode', { fidelity: 'Par un garant', _seen: first.seen })
    expect(met.sentence).toContain('quelqu’un a écrit au même endroit que vous')
    expect(await textOf('fidelity')).toBe('Par une chercheuse')
  })

  test('a text that met another one is found again by its author, should the page be closed', async () => {
    const _seen = seenIn(await open('methode'))
    await auto('methode', { _seen, fidelity: 'Par une chercheuse' }, colleague)
    const met = await auto('methode', { _seen, fidelity: 'Par un' })
    const more = await auto('methode', { _seen, fidelity: 'Par un garant', drafts: met.drafts })
    expect(more.drafts).toBe(met.drafts)
    expect(await open('methode', colleague)).not.toContain('?brouillon=')
    const link = `?brouillon=${met.drafts}`
    expect(await open('methode')).toContain(link)
    const { location } = await door.get(`${at.section(trial.slug, 'fidelite')}${link}`, staff)
    const taken = (await door.get(location?.replace(/#.*/, '') ?? '', staff)).text
    expect(taken).toContain('Par un garant')
    // Taken up, it is what this writer changed over what stands.
    const fields = { _seen: seenIn(taken), fidelity: 'Par un garant', drafts: met.drafts }
    expect((await door.post(at.part(trial.slug, 'methode'), fields, staff)).status).toBe(303)
    expect(await textOf('fidelity')).toBe('Par un garant')
    expect(await open('methode')).not.toContain('?brouillon=')
  })

  test('what met nothing is saved all the same, and both are told', async () => {
    const _seen = seenIn(await open('methode'))
    await auto('methode', { _seen, fidelity: 'Par une chercheuse' }, colleague)
    const met = await auto('methode', {
      _seen,
      fidelity: 'Par un garant',
      inclusion: 'En braille.',
    })
    expect(await textOf('inclusion')).toBe('En braille.')
    expect(await textOf('fidelity')).toBe('Par une chercheuse')
    expect(plain(met.sentence)).toContain('Vos autres réponses sont enregistrées, à 10 h.')
    expect(plain(met.sentence)).toContain('Appuyez sur « Enregistrer, et partie suivante »')
    // Sent again with what came back, the place of both still waits for a choice, and what is saved is not asked about.
    const { seen, drafts } = met
    const more = { fidelity: 'Par un garant', inclusion: 'En braille, et lu.', drafts }
    const again = await auto('methode', { ...more, _seen: seen })
    expect(again.sentence).toContain('quelqu’un a écrit au même endroit que vous')
    expect(await textOf('inclusion')).toBe('En braille, et lu.')
    expect(await textOf('fidelity')).toBe('Par une chercheuse')
    expect(await open('methode')).toContain(`?brouillon=${drafts}`)
  })

  test('one’s own other window is told as such', async () => {
    const _seen = seenIn(await open('methode'))
    await auto('methode', { _seen, fidelity: 'Par une chercheuse' })
    const { sentence } = await auto('methode', { _seen, fidelity: 'Par un garant' })
    expect(sentence).toContain('vous avez aussi écrit ici dans une autre fenêtre')
    expect(sentence).not.toContain('quelqu’un')
  })

  test('what can no longer be saved is kept for its writer, and said why', async () => {
    const _seen = seenIn(await open('methode'))
    await freeze()
    const kept = await auto('methode', { _seen, fidelity: 'Par un garant' })
    expect(kept.sentence).toContain('Le protocole est figé')
    expect(kept.sentence).toContain('Votre texte est gardé')
    expect(await textOf('fidelity')).toBe('')
    expect(await open('methode')).toContain('Par un garant')
    expect(await open('methode', colleague)).not.toContain('Par un garant')
  })

  test('is closed with the protocol to whoever may not write', async () => {
    for (const person of [asPerson('participant'), asPerson('finance')]) {
      const { status } = await door.post(at.part(trial.slug, 'methode'), { _auto: 'on' }, person)
      expect(status).toBe(403)
    }
  })
})
