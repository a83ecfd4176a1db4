import { sql } from 'kysely'
import { generateSync } from 'otplib'
import { beforeEach, expect, it } from 'vitest'
import type { RoleName } from '#kit/viewer.ts'
import { openBrowser } from '#platform/testing/browser.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { peopleModule } from '../../module.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { recordRole } from '../../roles/actions/grant-role.ts'
import { needsSecondFactor } from '../../second-factor.ts'
import { openSession } from '../../sign-in/actions/open-session.ts'
import { findTotp } from '../../sign-in/store/factors.ts'
import { findViewer } from '../../sign-in/store/sessions.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const people = peopleModule(() => [people])
const { app } = openDoor(database, {
  routes: people.routes,
  identify: findViewer,
  stepUp: (viewer) =>
    needsSecondFactor(viewer, { baseUrl: 'https://atelier.example' })
      ? '/connexion/second-facteur'
      : undefined,
})
let maelle = ''

beforeEach(async () => {
  await sql`truncate persons, outbox_mails cascade`.execute(db)
  maelle = await recordPerson(ctx(), { name: 'Maëlle Tanguy', email: 'm@labo.example' })
})

async function signedIn(role: RoleName) {
  await recordRole(ctx(), { personId: maelle, role })
  const browser = openBrowser(app)
  const session = await openSession(ctx(), maelle, 'Firefox, Linux')
  browser.cookies.set('ouvroir', session?.token ?? '')
  return browser
}

it('the team is led from the list of people to its second factor, and back', async () => {
  const browser = await signedIn('lab-team')
  const kept = await browser.get('/personnes?q=serre')
  expect(kept.location).toBe('/connexion/second-facteur?suite=%2Fpersonnes%3Fq%3Dserre')
  const asked = await browser.get(kept.location ?? '')
  expect(asked.html).toContain('jusque-là, vous voyez seulement ce que voit un visiteur')
  expect(asked.html).toContain('href="/mon-compte/securite"')

  await browser.post('/mon-compte/securite/code/preparer')
  const page = await browser.get('/mon-compte/securite/code')
  expect(page.html).toContain('Tapez ici le code de six chiffres')
  const { secret = '' } = (await findTotp(db, maelle)) ?? {}
  const epoch = Math.floor(clock.now().getTime() / 1000)
  const added = await browser.post('/mon-compte/securite/code', {
    code: generateSync({ secret, epoch }),
  })
  expect(added.html).toContain('Vos codes de secours')
  expect((await browser.get('/personnes')).html).toContain('Maëlle Tanguy')
})

it.each(['administrator', 'lab-team', 'finance'] as const)(
  '%s without it has not even the rights of someone signed in',
  async (role) => {
    const browser = await signedIn(role)
    for (const path of ['/mon-compte', '/mon-compte/mes-donnees'])
      expect((await browser.get(path)).location).toMatch(/^\/connexion\/second-facteur\?suite=/)
    const renamed = { name: 'Un autre nom', phone: '', language: 'fr', shownAs: 'initials' }
    const sent = await browser.post('/mon-compte/identite', renamed)
    expect(sent).toMatchObject({ status: 403, location: undefined })
    const { rows } = await sql<{ name: string }>`select name from identities`.execute(db)
    expect(rows).toEqual([{ name: 'Maëlle Tanguy' }])
    const open = await browser.get('/vos-donnees')
    expect(open.html).toContain('Votre connexion attend une deuxième preuve.')
    expect(open.html).not.toContain('Maëlle')
  },
)

it('a role given while a session is open asks for it at the next page', async () => {
  const browser = await signedIn('volunteer')
  expect((await browser.get('/mon-compte')).status).toBe(200)
  await recordRole(ctx(), { personId: maelle, role: 'lab-team' })
  expect((await browser.get('/mon-compte')).status).toBe(303)
})
