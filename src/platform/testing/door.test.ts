import { describe, expect, it } from 'vitest'
import { readForm, seeOther } from '../answers.ts'
import { get, post } from '../routes.ts'
import { useDatabase } from './database.ts'
import { openDoor } from './door.ts'
import { asPerson } from './world.ts'

const database = useDatabase()
const door = openDoor(database, {
  routes: [
    get('/qui', 'signed-in', (c) => c.text(c.var.frame.viewer?.name ?? 'personne')),
    post('/noter', 'staff', async (c) => {
      const { mot } = await readForm(c)
      c.var.ctx.audit({ act: 'essai.fait', subject: `mot:${mot}`, public: true })
      return mot === 'non' ? c.text('refus', 422) : seeOther(c, '/ensuite')
    }),
  ],
})

describe('the door of a test', () => {
  it('lets in the person who knocks, and sends a visitor to sign in', async () => {
    expect(await door.get('/qui', asPerson('volunteer'))).toMatchObject({
      status: 200,
      text: 'Camille Aubry',
    })
    expect(await door.get('/qui')).toMatchObject({
      status: 303,
      location: '/connexion?suite=%2Fqui',
    })
  })

  it('runs an act as an instance does: kept with its audit, or not at all', async () => {
    const person = asPerson('lab-team')
    expect(await door.post('/noter', { mot: 'oui' }, person)).toMatchObject({
      status: 303,
      location: '/ensuite',
    })
    expect(await door.post('/noter', { mot: 'non' }, person)).toMatchObject({ status: 422 })
    const lines = await database.db.selectFrom('audit_lines').select('subject').execute()
    expect(lines).toEqual([{ subject: 'mot:oui' }])
  })

  it('refuses a person without the role', async () => {
    const answer = await door.post('/noter', { mot: 'oui' }, asPerson('participant'))
    expect(answer.status).toBe(403)
  })
})
