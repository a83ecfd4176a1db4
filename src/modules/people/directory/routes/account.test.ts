import { sql } from 'kysely'
import { generateSync } from 'otplib'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Browser, openBrowser } from '#platform/testing/browser.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { peopleModule } from '../../module.ts'
import { recordPerson } from '../../persons/actions/record-person.ts'
import { recordRole } from '../../roles/actions/grant-role.ts'
import { openSession } from '../../sign-in/actions/open-session.ts'
import { findTotp } from '../../sign-in/store/factors.ts'
import { insertInvitation } from '../../sign-in/store/invitations.ts'
import { findViewer } from '../../sign-in/store/sessions.ts'

const database = useDatabase()
const { db, clock, ctx } = database
const people = peopleModule(() => [people])
const { app } = openDoor(database, { routes: people.routes, identify: findViewer })
let odile = ''

beforeEach(async () => {
  await sql`truncate persons, mail_counts, outbox_mails cascade`.execute(db)
  odile = await recordPerson(ctx(), { name: 'Odile Serre', email: 'o@valbrenne.example' })
})

async function signedIn(): Promise<Browser> {
  const browser = openBrowser(app)
  const session = await openSession(ctx(), odile, 'Firefox, Linux')
  browser.cookies.set('ouvroir', session?.token ?? '')
  return browser
}

async function code(): Promise<string> {
  const totp = await findTotp(db, odile)
  return generateSync({
    secret: totp?.secret ?? '',
    epoch: Math.floor(clock.now().getTime() / 1000),
  })
}

describe('the account', () => {
  it('corrects its details and says what is wrong with them', async () => {
    const browser = await signedIn()
    const details = { name: 'Odile Vial', phone: '06', language: 'fr', shownAs: 'initials' }
    const wrong = await browser.post('/mon-compte/identite', details)
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="Odile Vial"')
    expect(wrong.html).toContain('Écrivez le numéro complet')
    const right = await browser.post('/mon-compte/identite', { ...details, phone: '' })
    expect(right.location).toBe('/mon-compte')
    expect((await browser.get('/mon-compte')).html).toContain('value="Odile Vial"')
  })

  it('shows its devices, without anything that would open them', async () => {
    const [browser, other] = [await signedIn(), await signedIn()]
    const { html } = await browser.get('/mon-compte')
    for (const { cookies } of [browser, other]) {
      expect(html).not.toContain(cookies.get('ouvroir'))
    }
    const rows = await db.selectFrom('sessions').select('tokenHash').execute()
    expect(rows.filter(({ tokenHash }) => html.includes(tokenHash))).toEqual([])
    const key = /name="session" value="([0-9a-f]{16})"/.exec(html)?.[1] ?? ''
    await browser.post('/mon-compte/sessions/fermer', { session: key })
    expect((await other.get('/mon-compte')).status).toBe(303)
    expect((await browser.get('/mon-compte')).status).toBe(200)
  })

  it('cannot close the door of someone else', async () => {
    const mine = await signedIn()
    odile = await recordPerson(ctx(), { name: 'Basile', email: 'b@valbrenne.example' })
    const other = await signedIn()
    const { tokenHash } = await db
      .selectFrom('sessions')
      .select('tokenHash')
      .where('personId', '=', odile)
      .executeTakeFirstOrThrow()
    await mine.post('/mon-compte/sessions/fermer', { session: tokenHash.slice(0, 16) })
    expect((await other.get('/mon-compte')).status).toBe(200)
  })

  it('asks for a recent sign-in before its address changes', async () => {
    const browser = await signedIn()
    clock.pass({ minutes: 31 })
    const late = await browser.post('/mon-compte/adresse', { email: 'n@valbrenne.example' })
    expect(late.status).toBe(422)
    expect(late.html).toContain('connectez-vous de nouveau')
    const fresh = await (await signedIn()).post('/mon-compte/adresse', {
      email: 'n@valbrenne.example',
    })
    expect(fresh.status).toBe(303)
  })
})

describe('a second proof', () => {
  async function enrolled(): Promise<{ browser: Browser; recovery: string }> {
    const browser = await signedIn()
    await browser.post('/mon-compte/securite/code/preparer')
    const page = await browser.get('/mon-compte/securite/code')
    expect(page.html).toMatch(/<path d="M\d+ \d+h1v1h-1z/)
    const added = await browser.post('/mon-compte/securite/code', { code: await code() })
    clock.pass({ minutes: 2 })
    return {
      browser,
      recovery: /<code>([0-9a-z]{5}-[0-9a-z]{5})<\/code>/.exec(added.html)?.[1] ?? '',
    }
  }

  it('is added with a picture and a code, and shows its recovery codes once', async () => {
    const { browser, recovery } = await enrolled()
    expect(recovery).not.toBe('')
    expect((await browser.get('/mon-compte/securite')).html).not.toContain(recovery)
    expect((await browser.get('/mon-compte/securite/code')).status).toBe(404)
  })

  it('is asked at the next sign-in, and nothing opens before', async () => {
    await enrolled()
    const browser = await signedIn()
    expect((await browser.get('/mon-compte')).status).toBe(303)
    const page = await browser.get('/connexion/second-facteur?suite=%2Fpersonnes')
    expect(page.html).toContain('Code de six chiffres')
    const wrong = await browser.post('/connexion/second-facteur/code', { code: '000000' })
    expect(wrong.location).toBe('/connexion/second-facteur?par=code&refus=code-wrong')
    expect((await browser.get(wrong.location ?? '')).html).toContain('Ce code n’est pas le bon')
    const right = await browser.post('/connexion/second-facteur/code', {
      code: await code(),
      next: '/personnes',
    })
    expect(right.location).toBe('/personnes')
    expect((await browser.get('/mon-compte')).status).toBe(200)
  })

  it('counts the tries that failed, whatever the page answers', async () => {
    await enrolled()
    const browser = await signedIn()
    for (let at = 0; at < 10; at++) {
      await browser.post('/connexion/second-facteur/code', { code: '000000' })
    }
    const eleventh = await browser.post('/connexion/second-facteur/code', { code: await code() })
    expect(eleventh.location).toContain('refus=too-many-tries')
  })

  it('can be replaced once by a code on paper', async () => {
    const { recovery } = await enrolled()
    const browser = await signedIn()
    const entered = await browser.post('/connexion/second-facteur/secours', { code: recovery })
    expect(entered.location).toBe('/atelier')
    expect((await browser.get('/mon-compte')).status).toBe(200)
  })

  it('shows no sentence but its own, whatever the address says', async () => {
    await enrolled()
    const browser = await signedIn()
    const page = await browser.get('/connexion/second-facteur?par=code&refus=<b>constructor')
    expect(page.html).not.toContain('<b>')
    const odd = await browser.get('/connexion/second-facteur?par=code&refus=constructor')
    expect(odd.html).not.toContain('class="problem"')
  })

  it('gives challenges to sessions only', async () => {
    const visitor = openBrowser(app)
    expect((await visitor.post('/connexion/second-facteur/cle/defi')).status).toBe(403)
    const browser = await signedIn()
    const asked = await browser.post('/mon-compte/securite/cle/defi')
    expect(JSON.parse(asked.html)).toMatchObject({ rp: { id: 'localhost' } })
  })

  it('tells visitors who come too early where to begin', async () => {
    expect((await openBrowser(app).get('/connexion/second-facteur')).html).toContain('/connexion"')
  })
})

describe('my data', () => {
  it('are shown, and taken away as a file after a recent sign-in', async () => {
    const browser = await signedIn()
    const { html } = await browser.get('/mon-compte/mes-donnees')
    expect(html).toContain('o@valbrenne.example')
    // Each part has the name that the register of processing gives it, never the name of a folder.
    expect(html).toMatch(/<summary[^>]*>[^/]*Comptes et réseau/)
    expect(html).not.toMatch(/<summary[^>]*>\s*(?:<[^>]+>\s*)*[a-z]/)
    const file = await browser.post('/mon-compte/mes-donnees/fichier')
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(JSON.parse(file.html)).toMatchObject({
      personId: odile,
      rooms: { people: { identity: { name: 'Odile Serre' } } },
    })
    clock.pass({ minutes: 31 })
    expect((await browser.post('/mon-compte/mes-donnees/fichier')).status).toBe(422)
  })

  it('give and take back an agreement with one gesture each', async () => {
    const browser = await signedIn()
    const gesture = (name: string) =>
      browser.post('/mon-compte/mes-donnees/accord', { subject: 'house-news', gesture: name })
    await gesture('give')
    expect((await browser.get('/mon-compte/mes-donnees')).html).toContain('Retirer mon accord')
    await gesture('withdraw')
    expect((await browser.get('/mon-compte/mes-donnees')).html).toContain('Donner mon accord')
  })

  it('take a request, due within the month', async () => {
    const browser = await signedIn()
    const silent = await browser.post('/mon-compte/mes-donnees/demande', {})
    expect(silent.status).toBe(422)
    await browser.post('/mon-compte/mes-donnees/demande', { kind: 'objection', message: '' })
    expect((await browser.get('/mon-compte/mes-donnees')).html).toContain('réponse au plus tard le')
  })

  it('tell that another name shares the address, without a word of it; erasing leaves it', async () => {
    const waiting = { email: 'o@valbrenne.example', invitedAt: clock.now(), expiresAt: clock.now() }
    for (const [rank, name] of ['Marie Kerbrat', 'SERRE Odile'].entries()) {
      const id = `019abd00-0000-7000-8000-00000000000${rank}`
      await insertInvitation(db, { ...waiting, id, name, roles: [], invitedBy: odile })
    }
    const browser = await signedIn()
    const { html } = await browser.get('/mon-compte/mes-donnees')
    expect(html).toContain('SERRE Odile')
    expect(html).not.toContain('Kerbrat')
    expect(html).toContain('D’autres inscriptions utilisent votre adresse')
    expect(html).toMatch(/1\sinscription porte un autre nom que votre compte/)
    await browser.post('/mon-compte/mes-donnees/effacement')
    const left = await db.selectFrom('invitations').select('name').execute()
    expect(left).toEqual([{ name: 'Marie Kerbrat' }])
  })

  it('disappear when their owner says so, and so does the session', async () => {
    const browser = await signedIn()
    const gone = await browser.post('/mon-compte/mes-donnees/effacement')
    expect(gone).toMatchObject({ status: 303, location: '/' })
    expect((await browser.get('/mon-compte')).status).toBe(303)
    expect(await db.selectFrom('identities').selectAll().execute()).toEqual([])
  })

  it('stay when it is the last administrator who asks', async () => {
    await recordRole(ctx(), { personId: odile, role: 'administrator' })
    const browser = await signedIn()
    // Said before: no button that would only refuse.
    const before = await browser.get('/mon-compte/mes-donnees')
    expect(before.html).toContain('dernière personne qui administre')
    expect(before.html).not.toContain('action="/mon-compte/mes-donnees/effacement"')
    const own = await browser.get(`/personnes/${odile}`)
    expect(own.html).toContain('dernière personne qui administre')
    expect(own.html).not.toMatch(/action="[^"]*\/(terminer|effacer|effacement)"/)
    const page = await browser.post('/mon-compte/mes-donnees/effacement')
    expect(page.status).toBe(422)
    expect(page.html).toContain('dernière personne qui administre')
  })
})

describe('the public register', () => {
  it('tells how long each thing is kept, and names no column to people', async () => {
    const browser = openBrowser(app)
    const { html } = await browser.get('/vos-donnees')
    const column = /\b[a-z]+(?:_[a-z]+)*\.[a-z]+_[a-z]+(?:_[a-z]+)*\b/
    expect('sign_in_links.token_hash').toMatch(column)
    expect(html.replace(/<[^>]*>/g, ' ')).not.toMatch(column)
    expect(html).not.toContain('identities.')
    expect(html).toContain('un numéro tiré au hasard')
    expect(html).toContain('contact@exemple.fr')
  })

  it('has its twin for a spreadsheet', async () => {
    const { html, headers } = await openBrowser(app).get('/vos-donnees.csv')
    expect(headers.get('content-type')).toContain('text/csv')
    for (const column of [
      'identities;email;personnelle;',
      'sessions;token_hash;',
      'outbox_mails;recipient;',
    ])
      expect(html).toContain(column)
  })

  it('reads in English too', async () => {
    expect((await openBrowser(app).get('/vos-donnees?langue=en')).html).toContain('Two vaults')
  })
})
