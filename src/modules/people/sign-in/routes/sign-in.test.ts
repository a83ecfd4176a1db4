import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '#platform/testing/browser.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { peopleModule } from '../../module.ts'
import { recordByTeam, recordPerson } from '../../persons/actions/record-person.ts'
import { findIdentity, findIdentityByEmail } from '../../persons/index.ts'
import { recordRole } from '../../roles/actions/grant-role.ts'
import { needsSecondFactor } from '../../second-factor.ts'
import { sendSignInLink } from '../actions/send-sign-in-link.ts'
import { findViewer } from '../store/sessions.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const people = peopleModule(() => [people])
const { app, house } = openDoor(database, {
  routes: people.routes,
  listeners: people.listeners ?? [],
  identify: findViewer,
  stepUp: (viewer, settings) =>
    needsSecondFactor(viewer, settings) ? '/connexion/second-facteur' : undefined,
})
const email = 'odile.serre@valbrenne.example'

beforeEach(async () => {
  await sql`truncate persons, mail_counts, sign_in_requests, outbox_mails cascade`.execute(db)
  const personId = await recordPerson(ctx(), { name: 'Odile Serre', email })
  await recordRole(ctx(), { personId, role: 'lab-team' })
})

/** What the worker does between two pages. */
async function worker() {
  const waiting = await db.selectFrom('sign_in_requests').select('id').execute()
  for (const { id } of waiting) await act(house, {}, (inside) => sendSignInLink(inside, id))
}

async function lastLink(): Promise<string> {
  const mail = await db
    .selectFrom('outbox_mails')
    .select('bodyText')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return /\/connexion\/lien\/[0-9a-f]{64}/.exec(mail?.bodyText ?? '')?.[0] ?? ''
}

async function signedIn() {
  const browser = openBrowser(app)
  await browser.post('/connexion', { email })
  await worker()
  await browser.post(await lastLink())
  return browser
}

describe('an address that a visitor typed with a name', () => {
  const typed = { name: 'Basile Kerm', email: 'basile@kerm.example' }
  async function offered() {
    const id = await recordPerson(ctx(), typed)
    const browser = openBrowser(app)
    await browser.post('/connexion', { email: typed.email })
    await worker()
    return { id, browser, link: await lastLink() }
  }

  it('says the name before anyone enters, and is theirs by the button', async () => {
    const { id, browser, link } = await offered()
    expect((await browser.get(link)).html).toContain('Je suis Basile Kerm')
    expect((await browser.post(link)).status).toBe(303)
    expect(await findIdentity(db, id)).toMatchObject({ email: typed.email, typedByAnyone: false })
  })

  it('opens an account of their own to whoever says another name', async () => {
    const { id, browser, link } = await offered()
    const empty = await browser.post(link, { name: ' ' })
    expect(empty.status).toBe(422)
    expect(empty.html).toContain('Entrer sous mon nom')
    expect((await browser.post(link, { name: 'Zoé Petit' })).status).toBe(303)
    const reader = await findIdentityByEmail(db, typed.email)
    expect(reader).toMatchObject({ name: 'Zoé Petit', typedByAnyone: false })
    expect(await findIdentity(db, id)).toMatchObject({
      ...{ name: 'Basile Kerm', email: undefined, claimedEmail: typed.email },
    })
    expect((await browser.get('/mon-compte')).html).toContain('Zoé Petit')
    // The link is spent: nobody renames an account by it.
    await openBrowser(app).post(link, { name: 'Odile Serre' })
    expect((await findIdentityByEmail(db, typed.email))?.name).toBe('Zoé Petit')
  })

  it('opens nothing by a link that left before the address was given to its reader', async () => {
    const { id, link } = await offered()
    await recordByTeam(ctx(), asPerson('lab-team'), { name: 'Zoé Petit', email: typed.email })
    const old = openBrowser(app)
    expect((await old.get(link)).html).not.toContain('Entrer')
    expect((await old.post(link)).status).toBe(422)
    expect((await old.get('/mon-compte')).status).not.toBe(200)
    expect(await findIdentity(db, id)).toMatchObject({ claimedEmail: typed.email })
  })

  it('asks no name where the name was proved, and takes none', async () => {
    const browser = openBrowser(app)
    await browser.post('/connexion', { email })
    await worker()
    const link = await lastLink()
    expect((await browser.get(link)).html).not.toContain('Ce n’est pas vous')
    await browser.post(link, { name: 'Zoé Petit' })
    expect((await findIdentityByEmail(db, email))?.name).toBe('Odile Serre')
  })
})

describe('from the sign-in page to the house', () => {
  it('goes by a letter and one button, and back to where one was going', async () => {
    const browser = openBrowser(app)
    const sent = await browser.get('/personnes')
    expect(sent).toMatchObject({ status: 303, location: '/connexion?suite=%2Fpersonnes' })
    const form = await browser.get(sent.location ?? '')
    expect(form.html).toContain('name="next" value="/personnes"')
    expect(await browser.post('/connexion', { email, next: '/personnes' })).toMatchObject({
      status: 303,
      location: '/connexion/envoye',
    })
    await worker()
    const entered = await browser.post(await lastLink())
    expect(entered).toMatchObject({ status: 303, location: '/personnes' })
    expect((await browser.get('/personnes')).html).toContain('Odile Serre')
  })

  it('never leads to another site', async () => {
    const browser = openBrowser(app)
    await browser.post('/connexion', { email, next: '//mauvais.example' })
    await worker()
    expect((await browser.post(await lastLink())).location).toBe('/atelier')
  })

  it('writes a cookie that scripts cannot read', async () => {
    const browser = openBrowser(app)
    await browser.post('/connexion', { email })
    await worker()
    const { headers } = await browser.post(await lastLink())
    const cookie = headers.getSetCookie().find((line) => line.startsWith('ouvroir='))
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).toMatch(/Max-Age=43200/)
  })
})

describe('a link', () => {
  it('survives the scanners of mailboxes: opening it a hundred times spends nothing', async () => {
    const browser = openBrowser(app)
    await browser.post('/connexion', { email })
    await worker()
    const link = await lastLink()
    for (let at = 0; at < 100; at++) expect((await openBrowser(app).get(link)).status).toBe(200)
    expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([])
    expect((await browser.post(link)).status).toBe(303)
  })

  it('tells its address to no other page, and is kept by no cache', async () => {
    const { headers } = await openBrowser(app).get(`/connexion/lien/${'a'.repeat(64)}`)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('that is spent says so, and offers a new one', async () => {
    await signedIn()
    const link = await lastLink()
    const page = await openBrowser(app).post(link)
    expect(page.status).toBe(422)
    expect(page.html).toContain('Ce lien a déjà servi')
    expect(page.html).toContain('href="/connexion"')
    expect((await openBrowser(app).get(link)).html).toContain('Ce lien a déjà servi')
  })

  it('is used from our own pages only', async () => {
    const browser = openBrowser(app)
    await browser.post('/connexion', { email })
    await worker()
    const link = await lastLink()
    expect((await browser.post(link, {}, 'https://mauvais.example')).status).toBeGreaterThan(399)
    expect((await browser.post(link)).status).toBe(303)
  })
})

describe('whether an address is known', () => {
  it('does not show in the answer: same status, headers, page, and length', async () => {
    const told = async (address: string) => {
      const browser = openBrowser(app)
      const { status, location, headers } = await browser.post('/connexion', { email: address })
      const page = await browser.get(location ?? '')
      return {
        status,
        location,
        names: [...headers.keys()],
        html: page.html.replaceAll(/nonce="[^"]+"/g, ''),
      }
    }
    expect(await told(email)).toEqual(await told('personne.connue@valbrenne.example'))
  })

  it('does not show in the time it takes', async () => {
    const browser = openBrowser(app)
    const timed = async (address: string) => {
      const start = performance.now()
      await browser.post('/connexion', { email: address })
      return performance.now() - start
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let at = 0; at < 60; at++) {
      known.push(await timed(email))
      unknown.push(await timed(`inconnu.e${at}@valbrenne.example`))
    }
    const middle = (times: number[]) => times.toSorted((a, b) => a - b)[times.length / 2] ?? 0
    // The same statements run for both: only the noise of the machine is left.
    expect(Math.abs(middle(known) - middle(unknown))).toBeLessThan(middle(unknown) * 0.5)
  })
})

describe('two presses of the one button', () => {
  it('leave the person inside, although the browser listens to the second answer only', async () => {
    const asking = openBrowser(app)
    await asking.post('/connexion', { email })
    await worker()
    const link = await lastLink()
    const { html } = await asking.get(link)
    const _key = /name="_key" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
    expect((await openBrowser(app).post(link, { _key })).status).toBe(303)

    const second = openBrowser(app)
    expect((await second.post(link, { _key })).status).toBe(303)
    expect((await second.get('/mon-compte')).status).toBe(200)

    const other = openBrowser(app)
    await other.post(link, { _key: 'f'.repeat(64) })
    expect((await other.get('/mon-compte')).status).toBe(303)
  })
})

describe('leaving', () => {
  it('kills the session at once, even for someone who copied the cookie', async () => {
    const browser = await signedIn()
    const copy = openBrowser(app)
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
    expect((await copy.get('/mon-compte')).status).toBe(200)
    const left = await browser.post('/deconnexion')
    expect(left.status).toBe(303)
    expect(left.headers.get('clear-site-data')).toContain('"storage"')
    expect(left.headers.get('set-cookie')).toMatch(/ouvroir-recents=;[^,]*Max-Age=0/)
    expect((await copy.get('/mon-compte')).status).toBe(303)
  })

  it('everywhere else keeps the door one stands in', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    await here.post('/mon-compte/sessions/tout-fermer')
    expect((await here.get('/mon-compte')).status).toBe(200)
    expect((await there.get('/mon-compte')).status).toBe(303)
  })

  it('happens by itself: two hours idle, or twelve in all', async () => {
    const idle = await signedIn()
    clock.pass({ hours: 2 })
    expect((await idle.get('/mon-compte')).status).toBe(303)
    const busy = await signedIn()
    for (let hour = 0; hour < 11; hour++) {
      clock.pass({ hours: 1 })
      expect((await busy.get('/mon-compte')).status).toBe(200)
    }
    clock.pass({ hours: 1 })
    expect((await busy.get('/mon-compte')).status).toBe(303)
  })

  it('is not obeyed when it is asked by another site', async () => {
    const browser = await signedIn()
    await browser.post('/deconnexion', {}, 'https://mauvais.example')
    expect((await browser.get('/mon-compte')).status).toBe(200)
  })
})

it('a mistyped address comes back with what was typed and what is wrong', async () => {
  const page = await openBrowser(app).post('/connexion', { email: 'odile@', next: '/personnes' })
  expect(page.status).toBe(422)
  expect(page.html).toContain('value="odile@"')
  expect(page.html).toContain('Cette adresse n’est pas complète')
  expect(page.html).toContain('name="next" value="/personnes"')
})
