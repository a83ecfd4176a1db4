import { receivePost } from '#platform/mail/post-receiver.ts'
import type { OpenHouse } from '#platform/open-house.ts'
import { act } from '#platform/world.ts'
import { keyOfHouse, readReturnToken } from '../actions/sign-links.ts'
import { recordReturn } from '../sending/index.ts'
import { returnAddressesIn } from '../sending/nouns.ts'

export interface Returns {
  readonly port: number
  stop(): Promise<void>
}

/** Receives what comes back, at the addresses that we signed and at no other. */
export async function startReturns({
  config,
  house,
  log,
}: Pick<OpenHouse, 'config' | 'house' | 'log'>): Promise<Returns | undefined> {
  if (config.BOUNCE_PORT === undefined) return undefined
  return receivePost({
    port: config.BOUNCE_PORT,
    host: config.HOST,
    log,
    async accepts(address) {
      const [found] = returnAddressesIn(address)
      if (found?.purpose !== 'bounce' && found?.purpose !== 'unsub') return false
      const secret = await keyOfHouse({ db: house.db, chance: house.world.chance })
      return readReturnToken(secret, found.purpose, found.token) !== undefined
    },
    async take(bytes, recipients) {
      await act(house, {}, (ctx) => recordReturn(ctx, { bytes, recipients }))
    },
  })
}
