import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { makeTestMailing } from '#platform/testing/letters.ts'
import { type Press, pressed } from '#platform/testing/pressed-act.ts'
import { asPerson } from '#platform/testing/world.ts'
import { fixingActs } from '../fixing-acts.ts'
import { mailingsModule } from '../module.ts'
import { pathTo } from '../paths.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, { routes: mailingsModule(() => []).routes })
const staff = asPerson('lab-team')

async function letter(word: string) {
  clock.pass({ days: 31 })
  return (await makeTestMailing(db, clock, { readers: 3, word })).id
}

/** Every act of the table, by its page. */
const presses: Record<keyof typeof fixingActs, () => Promise<Press>> = {
  send: async () => {
    const id = await letter('partir')
    return { page: pathTo('sending', id), path: pathTo('send', id) }
  },
  cancel: async () => {
    const id = await letter('cesser')
    expect((await door.post(pathTo('send', id), {}, staff)).status).toBe(303)
    return { page: pathTo('sending', id), path: pathTo('cancel', id) }
  },
}

test.each(Object.keys(presses) as (keyof typeof presses)[])(
  '%s: its page asks what the table says, and it writes what the table says',
  async (name) => {
    await pressed({ door, db, as: staff }, fixingActs[name], await presses[name]())
  },
)
