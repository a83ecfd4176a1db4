import type { Response } from 'playwright-core'
import type { Hand } from './hand.ts'

/** What a part of a journey costs whoever walks it. */
export interface Cost {
  /** Pages that were shown. */
  screens: number
  /** Links followed, buttons pressed and addresses opened. */
  presses: number
  /** Time until the first byte of each page, as the browser measures it. */
  serverMs: number
}

export interface CountedHand extends Hand {
  /** What it cost since the last time that it was asked. */
  costSince(): Cost
}

const nothing = (): Cost => ({ screens: 0, presses: 0, serverMs: 0 })

/** The same hand: what it opens and presses is counted, with the time that the server takes for each page. */
export function counting(hand: Hand): CountedHand {
  let cost = nothing()
  hand.page.on('response', (response) => note(response, cost))
  const pressing =
    <Given extends readonly unknown[]>(act: (...args: Given) => Promise<void>) =>
    async (...args: Given) => {
      cost.presses += 1
      await act(...args)
    }
  return {
    ...hand,
    open: pressing(hand.open),
    send: pressing(hand.send),
    sendForm: pressing(hand.sendForm),
    press: pressing(hand.press),
    follow: pressing(hand.follow),
    costSince() {
      const spent = cost
      cost = nothing()
      return spent
    },
  }
}

/** Where an act leads is a screen; the redirection to it is time of the server. */
function note(response: Response, cost: Cost) {
  const request = response.request()
  if (!request.isNavigationRequest()) return
  const { requestStart, responseStart } = request.timing()
  if (response.status() < 300 || response.status() >= 400) cost.screens += 1
  if (requestStart >= 0 && responseStart >= requestStart)
    cost.serverMs += responseStart - requestStart
}

/** What each part of a journey cost, and the whole of it, for whoever reads the output of a run. */
export function writtenCosts(
  costs: Readonly<Record<string, Readonly<Record<string, Cost>>>>,
): string {
  const line = (what: string, { screens, presses, serverMs }: Cost) =>
    `${what}: ${screens} screens, ${presses} presses, ${(serverMs / 1000).toFixed(2)} s of the server\n`
  return Object.entries(costs)
    .map(([way, parts]) => {
      const whole = Object.values(parts).reduce(
        (sum, part) => ({
          screens: sum.screens + part.screens,
          presses: sum.presses + part.presses,
          serverMs: sum.serverMs + part.serverMs,
        }),
        nothing(),
      )
      const lines = Object.entries(parts).map(([part, cost]) => line(`${way}, ${part}`, cost))
      return [...lines, line(`${way}, in all`, whole)].join('')
    })
    .join('')
}
