import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openPage, signIn } from './support/browser.ts'
import { type Hand, handOf } from './support/hand.ts'
import { type LiveInstance, startInstance } from './support/instance.ts'
import { adopt, evaluateAndTell, runPhase } from './support/steps-after.ts'
import { fromProposalToAgreement } from './support/steps-before.ts'
import { fromProtocolToRunning } from './support/steps-protocol.ts'

let instance: LiveInstance
let browser: Browser

beforeAll(async () => {
  instance = await startInstance()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await instance?.stop()
})

async function hand(javaScript: boolean, signedIn: boolean): Promise<Hand> {
  const page = await openPage(browser, { javaScript })
  if (signedIn) {
    const words = await instance.command('sign-in', '--email', 'contact@exemple.fr')
    await signIn(page, instance.base + (/\/connexion\/lien\/\w+/.exec(words)?.[0] ?? ''))
  }
  return handOf(page, instance.base)
}

describe.each([
  { name: 'without JavaScript', javaScript: false },
  { name: 'with JavaScript', javaScript: true },
])('an experiment from idea to commons, $name', ({ javaScript }) => {
  test('is proposed, framed, agreed, frozen, run, evaluated, told and adopted', async () => {
    const visitor = await hand(javaScript, false)
    const staff = await hand(javaScript, true)

    const home = await fromProposalToAgreement(visitor, staff)
    await fromProtocolToRunning(staff, home)
    await visitor.open(`${home}/protocole/verifier`)
    expect(await visitor.text()).toMatch(/[0-9a-f]{64}/)

    await runPhase(staff, home)
    await visitor.open(`${home}/ecarts`)
    expect(await visitor.text()).toContain('Séances tenues')

    const sheet = await evaluateAndTell(staff, home)
    await visitor.open(sheet)
    const told = await visitor.text()
    expect(told).toContain('L’essentiel en une minute')
    expect(told).toContain('Personnes venues au moins une fois')

    await adopt(visitor, sheet)
    await staff.open('/experiences/a-relire')
    expect(await staff.text()).toContain('Commana')

    const verified = await instance.command('audit', 'verify')
    expect(verified).toContain('chaîne intacte')
    await visitor.page.context().close()
    await staff.page.context().close()
  })
})
