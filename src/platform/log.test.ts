import { Writable } from 'node:stream'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { newToken } from '#kit/ids.ts'
import { page, readForm, seeOther } from './answers.ts'
import { setSessionCookie } from './http/session.ts'
import { logOptions } from './log.ts'
import { get, post } from './routes.ts'
import { useDatabase } from './testing/database.ts'
import { openDoor } from './testing/door.ts'
import { asPerson } from './testing/world.ts'

const database = useDatabase()
const token = newToken(database.clock.chance)
const sentences: string[] = []
const out = new Writable({
  write(line, _encoding, done) {
    sentences.push(String(line))
    done()
  },
})
const door = openDoor(database, {
  log: pino(logOptions({ LOG_LEVEL: 'debug' }), out),
  routes: [
    get('/personnes', 'anyone', (c) => c.text('lu')),
    get('/lien/:token', 'anyone', (c) => c.text('lu')),
    get('/t/:code', 'anyone', (c) => c.text('lu')),
    post('/adresse', 'anyone', async (c) => {
      const { adresse } = await readForm(c)
      setSessionCookie(c, token, 60)
      c.var.ctx.mail({ to: String(adresse), subject: 'Bonjour', text: `Un lien : ${token}` })
      return seeOther(c, `/lien/${token}`)
    }),
    post('/casser', 'anyone', async (c) => {
      const { adresse } = await readForm(c)
      await c.var.ctx.db.insertInto('instance_settings').values({ name: adresse }).execute()
      return page(c, 'jamais' as never)
    }),
    post('/casser-autrement', 'anyone', async (c) => {
      const { adresse } = await readForm(c)
      const values = { name: adresse, value: '{', changedAt: c.var.ctx.now }
      await c.var.ctx.db.insertInto('instance_settings').values(values).execute()
      return page(c, 'jamais' as never)
    }),
  ],
})

describe('the journal of an instance', () => {
  it('tells every request, and no address, name, secret or query', async () => {
    const adresse = 'camille.aubry@exemple.fr'
    await door.get(`/personnes?recherche=${encodeURIComponent(adresse)}`, asPerson('lab-team'))
    await door.get(`/lien/${token}?cle=${token}`)
    await door.get('/t/KX7P-22QM')
    expect((await door.post('/adresse', { adresse, nom: 'Camille Aubry' })).status).toBe(303)
    expect((await door.post('/casser', { adresse })).status).toBe(500)
    expect((await door.post('/casser-autrement', { adresse })).status).toBe(400)

    const journal = sentences.join('')
    expect(sentences.filter((line) => JSON.parse(line).msg === 'request')).toHaveLength(6)
    expect(journal).toContain('"path":"/lien/…"')
    expect(journal).toContain('"path":"/t/…"')
    expect(journal).not.toContain('KX7P')
    expect(journal).toContain('request failed')
    expect(journal).not.toMatch(/exemple\.fr|camille|aubry|recherche/i)
    expect(journal).not.toMatch(/[0-9a-f]{40}/)
  })

  it('says of a database error its code and its place, not the row that it quotes', () => {
    const failed = sentences
      .map((line) => JSON.parse(line))
      .find(({ msg }) => msg === 'request failed')
    expect(failed.err).toMatchObject({ code: '23502', message: 'database error' })
    expect(failed.err.stack.length).toBeGreaterThan(0)
  })
})
