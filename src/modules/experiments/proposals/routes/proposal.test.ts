import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { playTold } from '#platform/testing/play-told.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { coreRoutes } from '../../module.ts'
import { listExperiments } from '../../store/lists.ts'
import { proposalTexts } from '../texts/proposal.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: coreRoutes(() => []) })
const staff = asPerson('lab-team')

const written = {
  territory: '',
  challenges: ['diversify_participants', 'restore_trust'],
  summary: 'Les réunions publiques attirent toujours les mêmes personnes.',
  question: 'Peut-on recruter un panel qui ressemble à la commune ?',
  hypothesis: 'Une lettre suffit.',
  title: 'Un panel qui nous ressemble',
  name: 'Odile Serre',
  email: 'odile.serre@valbrenne.example',
  organisation: 'Mairie de Valbrenne',
}

async function proposed(title: string): Promise<{ link: string; experiment: Experiment }> {
  const sent = await door.post('/experiences/proposer', { ...written, title })
  expect(sent.status).toBe(303)
  const experiment = (await listExperiments(db)).find((item) => item.title === title)
  if (!experiment) throw new Error('not written')
  return { link: sent.location ?? '', experiment }
}

async function mailsTo(recipient: string) {
  const result = await sql<{ subject: string; bodyText: string }>`
    select subject, body_text from outbox_mails where recipient = ${recipient}
    order by at, id`.execute(db)
  return result.rows
}

describe('proposing', () => {
  test('asks three questions and an address, without an account', async () => {
    const form = await door.get('/experiences/proposer')
    expect(form.status).toBe(200)
    for (const name of ['territory', 'challenges', 'summary', 'question', 'name', 'email']) {
      expect(form.text).toContain(`name="${name}"`)
    }
  })

  test('keeps what was typed and says what is missing', async () => {
    const back = await door.post('/experiences/proposer', {
      ...written,
      challenges: [],
      email: 'odile',
    })
    expect(back.status).toBe(422)
    expect(back.text).toContain('Choisissez au moins un défi.')
    expect(back.text).toContain('prenom@exemple.fr')
    expect(back.text).toContain('Les réunions publiques attirent')
    expect(back.text).toContain('value="Odile Serre"')
  })

  test('writes to the proposer and to the lab, and shows to nobody else', async () => {
    const { link, experiment } = await proposed('Un panel qui nous ressemble')
    expect(experiment).toMatchObject({ visibility: 'in-review', stage: 'idea' })
    const page = await door.get(link)
    expect(page.text).toContain('Elle attend d’être lue.')
    expect(page.response.headers.get('cache-control')).toBe('no-store')
    expect(page.response.headers.get('referrer-policy')).toBe('no-referrer')
    const [letter] = await mailsTo(written.email)
    expect(letter?.bodyText).toContain(link)
    expect(await mailsTo('contact@exemple.fr')).toHaveLength(1)

    const address = `/experiences/${experiment.slug}`
    expect((await door.get(address)).status).toBe(404)
    expect((await door.get(address, asPerson('participant'))).status).toBe(404)
    expect((await door.get(address, staff)).status).toBe(200)
    expect((await door.get('/experiences')).text).not.toContain(experiment.title)
    expect((await door.get('/experiences/proposition/abc')).status).toBe(404)
  })

  test('keeps the name and the address in the other vault', async () => {
    const columns = await sql<{ text: string }>`
      select experiments::text || experiment_contacts::text as text from experiments
      join experiment_contacts on experiment_contacts.experiment_id = experiments.id`.execute(db)
    expect(columns.rows.length).toBeGreaterThan(0)
    for (const { text } of columns.rows) {
      expect(text).not.toContain('odile.serre')
      expect(text).not.toContain('Odile')
    }
  })

  test('thanks a machine that fills the trap, and keeps nothing', async () => {
    const before = (await listExperiments(db)).length
    const sent = await door.post('/experiences/proposer', { ...written, site: 'https://x.example' })
    expect(sent.status).toBe(303)
    expect(await listExperiments(db)).toHaveLength(before)
  })

  test('is limited for one address', () => {
    const route = coreRoutes(() => []).find(
      (item) => item.method === 'POST' && item.path === '/experiences/proposer',
    )
    expect(route?.options.perMinute).toBeLessThanOrEqual(10)
  })
})

describe('answering a proposal', () => {
  test('is for the lab', async () => {
    const { experiment } = await proposed('Une assemblée pour l’eau')
    const to = `/experiences/a-relire/${experiment.id}`
    for (const person of [undefined, asPerson('finance'), asPerson('innovator')]) {
      expect((await door.get(to, person)).status).not.toBe(200)
      expect((await door.post(`${to}/accepter`, {}, person)).status).toBe(403)
      expect(
        (await door.post(`${to}/ne-pas-retenir`, { reason: 'x'.repeat(30) }, person)).status,
      ).toBe(403)
    }
  })

  test('accepting publishes it, tells its proposer, and cannot be done twice', async () => {
    const { experiment, link } = await proposed('Voter le plan vélo')
    const to = `/experiences/a-relire/${experiment.id}`
    expect((await door.get('/experiences/a-relire', staff)).text).toContain('Voter le plan vélo')
    expect((await door.get(to, staff)).text).toContain('Odile Serre')
    const accepted = await door.post(`${to}/accepter`, {}, staff)
    expect(accepted.location).toBe(`/experiences/${experiment.slug}`)
    const page = await door.get(`/experiences/${experiment.slug}`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('Odile')
    expect((await door.get(link)).text).toContain('Elle est retenue, et publiée.')
    expect((await door.post(`${to}/accepter`, {}, staff)).status).toBe(422)
    const subjects = (await mailsTo(written.email)).map((mail) => mail.subject)
    expect(subjects.filter((subject) => subject.includes('publiée'))).toHaveLength(1)
  })

  test('declining asks why, and says it to the proposer only', async () => {
    const { experiment, link } = await proposed('Un budget pour les abeilles')
    const to = `/experiences/a-relire/${experiment.id}/ne-pas-retenir`
    expect((await door.post(to, { reason: 'Non.' }, staff)).status).toBe(422)
    const reason = 'Ce que vous proposez se vend déjà : ce n’est plus une expérience.'
    expect((await door.post(to, { reason }, staff)).status).toBe(303)
    expect((await door.get(link)).text.replace(/\s/g, ' ')).toContain(reason)
    expect((await door.get(`/experiences/${experiment.slug}`)).status).toBe(404)
    const letters = await mailsTo(written.email)
    expect(letters.some((letter) => letter.bodyText.includes(reason))).toBe(true)
  })
})

describe('the address of an experiment', () => {
  let first: Experiment

  beforeAll(async () => {
    first = (await proposed('Tirer au sort')).experiment
    await door.post(`/experiences/a-relire/${first.id}/accepter`, {}, staff)
  })

  test('is its own, whatever the case, and two titles alike get two addresses', async () => {
    expect(first.slug).toBe('tirer-au-sort')
    expect((await proposed('Tirer  au sort !')).experiment.slug).toBe('tirer-au-sort-2')
    const shouted = await door.get('/experiences/TIRER-AU-SORT')
    expect(shouted.status).toBe(301)
    expect(shouted.location).toBe('/experiences/tirer-au-sort')
  })

  test('never is the name of a page of the room', async () => {
    expect((await proposed('Proposer')).experiment.slug).toBe('proposer-experimentation')
  })

  test('changed by a new title, still leads home from the old one, and is never given away', async () => {
    const edited = await door.post(
      '/experiences/tirer-au-sort/preparer',
      { ...written, title: 'Tirer au sort sans acheter de fichier', nowTitle: '', nowText: '' },
      staff,
    )
    expect(edited.location).toBe('/experiences/tirer-au-sort-sans-acheter-de-fichier')
    // From the page of stages, one goes on there.
    const at = '/experiences/tirer-au-sort-sans-acheter-de-fichier'
    const form = (await door.get(`${at}/preparer?de=etapes`, staff)).text
    expect(form).toContain('name="from" value="etapes"')
    const named = { ...written, title: 'Tirer au sort sans acheter de fichier', from: 'etapes' }
    const back = await door.post(`${at}/preparer`, { ...named, nowTitle: '', nowText: '' }, staff)
    expect(back.location).toBe(`${at}/etapes`)
    const old = await door.get('/experiences/tirer-au-sort/budget?x=1')
    expect(old.status).toBe(301)
    expect(old.location).toBe('/experiences/tirer-au-sort-sans-acheter-de-fichier/budget?x=1')
    expect((await proposed('Tirer au sort')).experiment.slug).toBe('tirer-au-sort-3')
  })
})

test('experiments/proposal.ts#declinedNotice: the answer reaches its proposer, or the page says that it did not', async () => {
  let turn = 0
  const reason = 'Ce que vous proposez se vend déjà : ce n’est plus une expérience.'
  await playTold({ door, db }, proposalTexts.fr.declinedNotice, async () => {
    const { experiment } = await proposed(`Un jardin pour tous ${++turn}`)
    const path = `/experiences/a-relire/${experiment.id}/ne-pas-retenir`
    return { path, fields: { reason }, as: staff, email: written.email }
  })
})
