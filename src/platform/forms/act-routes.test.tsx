import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type FormState, formRefused, type RawForm, trapField } from '#kit/form.ts'
import { done, type Result, refused } from '#kit/result.ts'
import { type ChangedMeanwhile, changedMeanwhile } from '#kit/seen.ts'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { seeOther } from '../answers.ts'
import type { NewFile } from '../context.ts'
import type { HttpContext } from '../routes.ts'
import { useDatabase } from '../testing/database.ts'
import { openDoor } from '../testing/door.ts'
import { noticeOf } from '../testing/said-and-sent.ts'
import { asPerson } from '../testing/world.ts'
import { actRoute, buttonRoute, formRoutes } from './act-routes.ts'

const database = useDatabase()

type Code = 'taken' | 'closed' | 'unread' | 'not-found' | 'forbidden'
interface Jar {
  readonly name: string
  label: string
}
const jar: Jar = { name: 'miel', label: 'Miel' }
const sentences = {
  taken: 'Ce nom est déjà pris.',
  closed: 'Le pot est fermé.',
  unread: (about: string) => `Pas lu : ${about}.`,
}

const onJar = {
  audience: 'anyone',
  on: (c: HttpContext): Jar | Response | undefined => {
    if (c.req.param('name') === 'ancien') return c.redirect('/pots/miel', 301)
    return c.req.param('name') === jar.name ? jar : undefined
  },
  may: (viewer: { name: string } | undefined) => viewer?.name !== 'Gourmand',
  refusals: () => sentences,
} as const

const draw = (c: HttpContext, { name, label }: Jar, form: FormState) => (
  <Form frame={c.var.frame} action={`/pots/${name}/nom`} form={form} submit="Garder" seen>
    <TextField name="label" label="Nom" form={form} value={label} />
    <TextField name="day" label="Jour" form={form} />
  </Form>
)

async function rename(
  input: { label: string },
  raw: RawForm = {},
): Promise<Result<string, Code> | ChangedMeanwhile> {
  if (input.label === 'Trop tard') {
    // Somebody else saves between the reading of the form and the lock.
    jar.label = 'Bruyère'
    const meanwhile = changedMeanwhile(raw, { label: jar.label })
    if (meanwhile) return meanwhile
  }
  if (input.label === 'l1 l2') return { ...refused('unread'), about: 'l1, l2' }
  if (input.label === 'Confiture') return refused('taken')
  if (input.label === 'personne') return refused('not-found')
  if (input.label === 'interdit') return refused('forbidden')
  jar.label = input.label
  return done(input.label)
}

const shape = z.object({ label: z.string().min(2), day: z.string().default('') })
const rest = {
  ...onJar,
  shape,
  draw,
  act: (_c: HttpContext, _jar: Jar, input: z.infer<typeof shape>, raw: RawForm) =>
    rename(input, raw),
  next: ({ name }: Jar) => `/pots/${name}`,
  notice: (_locale: 'fr' | 'en', label: string) => `Renommé ${label}.`,
  under: { taken: 'label' },
}

async function keep(
  _c: HttpContext,
  _jar: Jar,
  _given: z.infer<typeof shape>,
  _raw: RawForm,
  file?: NewFile,
): Promise<Result<string, Code>> {
  return done(file?.name ?? 'rien')
}

const routes = [
  ...formRoutes({
    ...rest,
    path: '/pots/:name/nom',
    days: { day: 'from-today' },
    options: { untimed: true },
    sending: { perMinute: 6 },
  }),
  actRoute({
    ...rest,
    path: '/pots/:name/ancien-jour',
    fresh: true,
    days: { day: 'from-today' },
    keptDays: () => ({ day: '2020-01-01' }),
  }),
  ...formRoutes({
    ...rest,
    path: '/pots/:name/ferme',
    over: () => 'closed',
    back: ({ name }) => `/pots/${name}`,
  }),
  actRoute({
    ...rest,
    path: '/pots/:name/photo',
    file: { name: 'photo', rules: { groups: ['document'], public: false } },
    act: keep,
  }),
  actRoute({
    ...rest,
    path: '/pots/:name/neuf',
    fresh: true,
    trapped: (c) => seeOther(c, '/merci'),
  }),
  actRoute({
    ...rest,
    path: '/pots/:name/relu',
    fresh: true,
    preview: (_c, _jar, { label }, raw) =>
      raw['read'] === 'yes' ? undefined : <p>Deviendra {label}.</p>,
  }),
  actRoute({
    ...rest,
    path: '/pots/:name/parti',
    fresh: true,
    // Its form is not there any more.
    draw: (c) => (
      <Layout frame={c.var.frame} title="Plus de pot">
        <p>Le pot est parti.</p>
      </Layout>
    ),
  }),
  buttonRoute({
    ...onJar,
    path: '/pots/:name/ouvrir',
    shape: z.object({ how: z.enum(['vite', 'doucement']) }),
    act: async (_c, _jar, { how }): Promise<Result<undefined, Code>> =>
      how === 'vite' ? refused('closed') : done(),
    back: ({ name }) => `/pots/${name}`,
    next: ({ name }) => `/pots/${name}/ouvert`,
  }),
  buttonRoute({
    ...onJar,
    path: '/pots/:name/vider',
    act: async (): Promise<Result<undefined, Code>> => refused('taken'),
    draw: (c, on, form) => draw(c, on, formRefused({}, String(Object.values(form.problems)[0]))),
    next: ({ name }) => `/pots/${name}`,
  }),
]

const door = () => openDoor(database, { routes })
const greedy = asPerson('innovator', { name: 'Gourmand' })

describe('a form', () => {
  it('opens for whoever may, at its address of today', async () => {
    expect((await door().get('/pots/miel/nom')).text).toContain('value="Miel"')
    expect((await door().get('/pots/rien/nom')).status).toBe(404)
    expect((await door().get('/pots/ancien/nom')).location).toBe('/pots/miel')
    expect((await door().get('/pots/miel/nom', greedy)).status).toBe(403)
  })

  it('is sent: what was done is said on the page that follows', async () => {
    const answer = await door().post('/pots/miel/nom', { label: 'Tilleul' })
    expect(answer).toMatchObject({ status: 303, location: '/pots/miel' })
    expect(jar.label).toBe('Tilleul')
    jar.label = 'Miel'
  })

  it('comes back with what was typed and why, under the field', async () => {
    for (const [label, why] of [
      ['x', '2 caractères'],
      ['Confiture', 'déjà pris'],
    ]) {
      const { status, text } = await door().post('/pots/miel/nom', { label: label ?? '' })
      expect(status).toBe(422)
      expect(text.replaceAll(' ', ' ')).toContain(why)
      expect(text).toContain(`value="${label}"`)
      expect(text).toMatch(/name="label"[^>]*aria-invalid="true"/)
    }
    expect(jar.label).toBe('Miel')
  })

  it('holds its days', async () => {
    const { status, text } = await door().post('/pots/miel/nom', {
      label: 'Tilleul',
      day: '2020-01-01',
    })
    expect(status).toBe(422)
    expect(text).toContain('Ce jour est passé')
    expect(jar.label).toBe('Miel')
  })

  it('holds its days, and not to those that were written before', async () => {
    const send = (day: string) => door().post('/pots/miel/ancien-jour', { label: 'Tilleul', day })
    expect((await send('2020-01-02')).text).toContain('Ce jour est passé')
    expect((await send('2020-01-01')).status).toBe(303)
    jar.label = 'Miel'
  })

  it('answers as the edge does where the action finds nothing, or refuses the person', async () => {
    expect((await door().post('/pots/miel/nom', { label: 'personne' })).status).toBe(404)
    expect((await door().post('/pots/miel/nom', { label: 'interdit' })).status).toBe(403)
    expect((await door().post('/pots/miel/nom', { label: 'x' }, greedy)).status).toBe(403)
    expect((await door().post('/pots/rien/nom', { label: 'Tilleul' })).status).toBe(404)
  })

  it('of what exists: what somebody else wrote meanwhile is not written over', async () => {
    const opened = (await door().get('/pots/miel/nom')).text
    const seen = /name="_seen" value="([^"]*)"/.exec(opened)?.[1] ?? ''
    jar.label = 'Acacia'
    const { status, text } = await door().post('/pots/miel/nom', { label: 'Tilleul', _seen: seen })
    expect(status).toBe(422)
    expect(text).toContain('Acacia')
    expect(jar.label).toBe('Acacia')
    // The control: a form that says it is of something new does not look.
    const blind = await door().post('/pots/miel/neuf', { label: 'Tilleul', _seen: seen })
    expect(blind.status).toBe(303)
    expect(jar.label).toBe('Tilleul')
    jar.label = 'Miel'
  })

  it('saved by somebody else under the very lock comes back with what stands now', async () => {
    const opened = (await door().get('/pots/miel/nom')).text
    const seen = /name="_seen" value="([^"]*)"/.exec(opened)?.[1] ?? ''
    const { status, text } = await door().post('/pots/miel/nom', {
      label: 'Trop tard',
      _seen: seen,
    })
    expect(status).toBe(422)
    expect(text).toContain('value="Trop tard"')
    expect(text).toContain('Bruyère')
    jar.label = 'Miel'
  })

  it('shows what it would do before it does it', async () => {
    const { status, text } = await door().post('/pots/miel/relu', { label: 'Sapin' })
    expect(status).toBe(200)
    expect(text).toContain('Deviendra Sapin.')
    expect(jar.label).toBe('Miel')
    await door().post('/pots/miel/relu', { label: 'Sapin', read: 'yes' })
    expect(jar.label).toBe('Sapin')
    jar.label = 'Miel'
  })

  it('says what its refusal is about', async () => {
    const { status, text } = await door().post('/pots/miel/nom', { label: 'l1 l2' })
    expect(status).toBe(422)
    expect(text.replaceAll('\u00a0', ' ')).toContain('Pas lu : l1, l2.')
  })

  it('that cannot be sent any more leads to the page that says why', async () => {
    expect((await door().get('/pots/miel/ferme')).location).toBe('/pots/miel')
  })

  it('takes its file, looked at: what it is not is said, what was typed is kept', async () => {
    const send = (...files: File[]) =>
      door().post('/pots/miel/photo', { label: 'Miel', ...(files[0] ? { photo: files[0] } : {}) })
    const paper = new File(['%PDF-1.7'], 'Été à la Ruche.PDF')
    const named = (answer: { response: Response }) => noticeOf(answer.response)
    expect(named(await send(paper))).toBe('Renommé ete-a-la-ruche.pdf.')
    expect(named(await send())).toBe('Renommé rien.')
    for (const wrong of [new File(['<html>'], 'page.pdf'), new File([], 'vide.pdf')]) {
      const { status, text } = await send(wrong)
      expect(status).toBe(422)
      expect(text).toMatch(/Ce type de fichier n’est pas accepté|Ce fichier est vide/)
      expect(text).toContain('value="Miel"')
    }
  })

  it('over its bound comes back with the bound, and nothing of it is read', async () => {
    const send = (path: string, as?: typeof greedy) =>
      door().post(path, { label: 'x'.repeat(300_000) }, as)
    const { status, text } = await send('/pots/miel/nom')
    expect(status).toBe(413)
    const words = text.replace(/[\u00a0\u202f]/g, ' ')
    expect(words).toMatch(/Ce que vous avez envoyé dépasse 2\d\d ko/)
    expect(words).toContain('rien n’est enregistré')
    expect(words).toContain('action="/pots/miel/nom"')
    expect(words).toContain('value="Miel"')
    expect(jar.label).toBe('Miel')
    // Whoever may not see the form is not shown it either.
    expect((await send('/pots/miel/nom', greedy)).status).toBe(403)
    expect((await send('/pots/rien/nom')).status).toBe(404)
    expect((await send('/pots/miel/parti')).text).toContain('Ce que vous avez envoyé dépasse')
  })

  it('that is not on its page any more is never refused without a word', async () => {
    const send = async (label: string) =>
      (await door().post('/pots/miel/parti', { label })).text.replaceAll('\u00a0', ' ')
    for (const label of ['x', 'Confiture', 'l1 l2']) {
      expect(await send(label)).toContain('n’y est plus, et rien n’est enregistré')
    }
    expect(await send('l1 l2')).toContain('Pas lu : l1, l2. Cette page a changé')
  })

  it('that is not on its page any more gives back what was written, to be copied', async () => {
    const note = 'Du miel de printemps,\n<b>cueilli</b> au col.'
    const sent = {
      label: 'Confiture',
      day: '',
      note,
      motDePasse: 'sésame',
      _labels: 'label Nom\nnote Récit',
    }
    const { status, text } = await door().post('/pots/miel/parti', sent)
    expect(status).toBe(422)
    const words = text.replace(/[\u00a0\u202f]/g, ' ')
    expect(words).toContain('Ce que vous aviez écrit est recopié ici.')
    expect(words).toMatch(/<textarea[^>]*readonly[^>]*>\s*Nom : Confiture<\/textarea>/)
    expect(words).toMatch(/>Récit</)
    expect(words).toContain('Du miel de printemps,\n&lt;b&gt;cueilli&lt;/b&gt; au col.</textarea>')
    expect(words).not.toContain('sésame')
    // What was never written is not said to be there.
    const empty = (await door().post('/pots/miel/parti', {})).text
    expect(empty).toContain('n’y est plus')
    expect(empty).not.toMatch(/recopié ici|<textarea/)
  })

  it('thanks a machine, and does nothing', async () => {
    const sent = { label: 'Robot', [trapField]: 'https://exemple.fr' }
    expect((await door().post('/pots/miel/neuf', sent)).location).toBe('/merci')
    expect(jar.label).toBe('Miel')
  })
})

describe('a button', () => {
  it('leads on, or back with the reason', async () => {
    const pressed = await door().post('/pots/miel/ouvrir', { how: 'doucement' })
    expect(pressed.location).toBe('/pots/miel/ouvert')
    const kept = await door().post('/pots/miel/ouvrir', { how: 'vite' })
    expect(kept).toMatchObject({ status: 303, location: '/pots/miel' })
    // Why nothing was done is not said as what is done.
    const namesOf = ({ response }: typeof kept) =>
      response.headers.getSetCookie().map((cookie) => cookie.split('=')[0])
    expect(namesOf(kept)).toEqual(['ouvroir-mot', 'ouvroir-refus'])
    expect(namesOf(pressed)).not.toContain('ouvroir-refus')
  })

  it('that was pressed on the page of the day comes back there, done or refused', async () => {
    for (const how of ['doucement', 'vite']) {
      const { location } = await door().post('/pots/miel/ouvrir', { how, _today: 'yes' })
      expect(location).toBe('/atelier')
    }
    const filtered = { how: 'doucement', _today: 'en-retard' }
    const { location } = await door().post('/pots/miel/ouvrir', filtered)
    expect(location).toBe('/atelier?vue=en-retard')
    for (const _today of ['ailleurs', 'tout.1', 'tout#ligne-1'])
      expect((await door().post('/pots/miel/ouvrir', { ...filtered, _today })).location).toBe(
        '/pots/miel/ouvert',
      )
    const elsewhere = { how: 'doucement', _today: 'https://ailleurs.example' }
    expect((await door().post('/pots/miel/ouvrir', elsewhere)).location).toBe('/pots/miel/ouvert')
  })

  it('that sends another word than its own leads nowhere', async () => {
    expect((await door().post('/pots/miel/ouvrir', { how: 'fort' })).status).toBe(404)
    expect((await door().post('/pots/miel/ouvrir', {})).status).toBe(404)
  })

  it('of a page that keeps its forms is refused there', async () => {
    const { status, text } = await door().post('/pots/miel/vider', {})
    expect(status).toBe(422)
    expect(text).toContain('déjà pris')
  })
})

describe('what a described route tells of itself', () => {
  it('is what holds for it: sending may be slowed down where opening is not', () => {
    const held = routes.filter(({ path }) => path === '/pots/:name/nom')
    expect(held.map(({ method, options }) => [method, options])).toEqual([
      ['GET', { untimed: true }],
      ['POST', { untimed: true, perMinute: 6, tooLarge: expect.any(Function) }],
    ])
  })

  it('is its shape, and who may', () => {
    const described = routes.map(({ method, path, described: told }) => [
      method,
      path,
      told?.shape !== undefined,
    ])
    expect(described).toContainEqual(['GET', '/pots/:name/nom', true])
    expect(described).toContainEqual(['POST', '/pots/:name/vider', false])
  })
})
