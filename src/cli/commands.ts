import { createSignInLink } from '#modules/people/index.ts'
import { act } from '#platform/world.ts'
import { loadDemo, loadDemoOnce, removeDemo } from './demo.ts'
import { withInstance } from './instance.ts'
import { sayRoutes } from './list-routes.ts'
import { seedRooms } from './seed.ts'
import { CommandRefused, type Terminal } from './terminal.ts'
import { territoriesImport } from './territories.ts'

export { serve } from './serve.ts'

export async function seed(out: Terminal) {
  await territoriesImport(out)
  await withInstance(async (instance) => {
    await seedRooms(instance, out)
    if (instance.config.OUVROIR_DEMO) await loadDemoOnce(instance, out)
  })
}

export async function signIn(out: Terminal, email: string) {
  await withInstance(async ({ house, config }) => {
    const link = await act(house, {}, (ctx) => createSignInLink(ctx, { email, hours: 1 }))
    if (!link) throw new CommandRefused('Aucune personne n’a cette adresse : invitez-la d’abord.')
    const address = `${config.baseUrl}${link}`
    out.say(address)
    out.json('ouvroir sign-in 1', { link: address })
  })
}

export async function routes(out: Terminal) {
  sayRoutes(out)
}

export async function demoLoad(out: Terminal) {
  await withInstance((instance) => loadDemo(instance, out))
}

export async function demoRemove(out: Terminal) {
  await withInstance((instance) => removeDemo(instance))
  out.say('Le monde de démonstration est retiré.')
}
