import type { Hand } from '../hand.ts'

/** An entity that sends papers, added by hand. */
export async function examples(staff: Hand): Promise<Record<string, string>> {
  await staff.open('/entetes/nouvelle')
  await staff.send('/entetes/nouvelle', { name: 'Les Amis du lavoir' })
  await staff.open('/entetes')
  const [entity = 'nothing at /entetes'] = await staff.links('/entetes/0')
  return { '/entetes/:id': entity, '/entetes/:id/apercu.pdf': `${entity}/apercu.pdf` }
}
