import { expect, it } from 'vitest'
import { evaluationModule } from '#modules/evaluation/module.ts'
import { beginProtocol } from '#modules/experiments/protocol/store/versions.ts'
import { wholeProtocol } from '#modules/experiments/template/protocol-example.ts'
import { recordedIn } from '#modules/experiments/testing/recorded.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'

const database = useDatabase()
const door = openDoor(database, { routes: evaluationModule.routes })
const asked =
  'qui=tirage&dates=deux&combien-de-dates=&unites=lieux&combien=24&par-lieu=25&comparer=ici&etapes=non&mesure=part&part=&ecart='
const unescaped = (text = '') => text.replaceAll('&amp;', '&')

it('a plan of the guide and an indicator of the library go to a protocol that this person may write in', async () => {
  const recorded = await recordedIn(database)({ stage: 'protocol' })
  const person = asPerson([{ role: 'innovator', place: { kind: 'experiment', id: recorded.id } }])
  const guide = (await door.get(`/evaluations/guide?${asked}`)).text
  const take = unescaped(/href="(\/evaluations\/reprendre\?[^"]*clustered[^"]*)"/.exec(guide)?.[1])
  expect((await door.get(take, person)).text).toContain('Aucun protocole')

  const version = { act: 'begun', authorId: person.id, at: database.clock.now() } as const
  await beginProtocol(database.db, recorded.id, { ...version, answers: wholeProtocol })
  const formIn = async (path: string) => {
    const { text } = await door.get(path, person)
    const form = unescaped(/href="([^"]*lignes\/nouveau[^"]*)"/.exec(text)?.[1])
    const { pathname, searchParams } = new URL(form, 'http://localhost')
    return { pathname, fields: Object.fromEntries(searchParams) }
  }
  const rows = `/experiences/${recorded.slug}/protocole/ecrire`
  expect(await formIn(take)).toEqual({
    pathname: `${rows}/plan-de-calcul/lignes/nouveau`,
    fields: {
      ...{ design: 'clustered', outcome: 'resultat', treatment: 'recu', cluster: 'lieu' },
      ...{ se: 'CR2', alpha: '0.05', drawn: 'yes' },
    },
  })
  const library = (await door.get('/evaluations/indicateurs')).text
  const indicator = '/evaluations/reprendre?quoi=indicateur&lequel=satisfaction-des-elus'
  expect(unescaped(library)).toContain(`href="${indicator}"`)
  const { pathname, fields } = await formIn(indicator)
  expect(pathname).toBe(`${rows}/indicateurs/lignes/nouveau`)
  expect(fields['failure']).toContain('Aucun élu de l’opposition')
  expect(Object.keys(fields)).toContain('omits')

  expect((await door.get(take, asPerson('lab-team'))).text).toContain('Aucun protocole')
  expect((await door.get('/evaluations/reprendre?quoi=autre', person)).status).toBe(404)
})
