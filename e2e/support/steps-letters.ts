import type { Hand } from './hand.ts'
import { withBase } from './letters.ts'

/** A letter that is being written, a segment, a reader who has not said yes, and a letter that has left. */
export async function writeLetters(
  staff: Hand,
  visitor: Hand,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  await staff.open('/envois/nouvelle')
  const list = await staff.page.locator('select[name=list] option[value]:not([value=""])').first()
  const listId = (await list.getAttribute('value')) ?? ''
  await staff.send('/nouvelle', { title: 'La lettre des essais', list: listId })
  const write = new URL(staff.page.url()).pathname
  const letter = write.replace('/ecrire', '')
  await staff.open(`${write}/ajouter?sorte=text`)
  await staff.send('/ajouter', { markdown: 'Bonjour, voici **trois essais**.\n\n- un\n- deux' })
  await staff.open(`${write}/ajouter?sorte=button`)
  await staff.send('/ajouter', { label: 'Voir l’agenda', href: '/agenda' })
  await staff.open('/envois/segments')
  await staff.send('/segments', { name: 'Référent·es', roles: 'territory-referent' })
  const segment = new URL(staff.page.url()).pathname
  await visitor.open('/lettres/inscription')
  const email = 'jeanne.castaing@exemple.fr'
  await visitor.page.locator('input[name=lists]').first().check({ force: true })
  await visitor.send('/lettres/inscription', { email, agree: 'yes' })
  await leave(letter, folder)
  const share = `/discussions/mailing/${letter.split('/').at(-1)}/partager`
  await staff.open(share)
  await staff.send('/partager', { forWhom: 'La mairie', days: '7', mayRemark: 'yes' })
  const [draft = ''] = /\/brouillons\/[\w-]+/.exec(await staff.page.content()) ?? []
  await visitor.open(draft)
  await visitor.send(draft, { name: 'Jeanne Castaing' })
  return {
    '/discussions/:kind/:id/partager': share,
    '/brouillons/:token': draft,
    '/brouillons/:token/:code': new URL(visitor.page.url()).pathname,
    '/lettres/:slug/images/:file': `/lettres/les-essais-de-novembre/images/${crypto.randomUUID()}`,
    '/envois/:id/ecrire': write,
    '/envois/:id/apercu': `${letter}/apercu`,
    '/envois/:id/versions': `${letter}/versions`,
    '/envois/:id/apercu.txt': `${letter}/apercu.txt`,
    '/envois/:id/destinataires': `${letter}/destinataires`,
    '/envois/:id/ecrire/ajouter': `${write}/ajouter`,
    '/envois/:id/ecrire/puiser': `${write}/puiser`,
    '/envois/:id/ecrire/morceaux/:at': `${write}/morceaux/0`,
    '/envois/segments/:segment': segment,
    '/lettres/inscription/:token': await confirmLink(staff),
    '/lettres/:slug': '/lettres/les-essais-de-novembre',
    '/lettres/:slug/partage.png': '/lettres/les-essais-de-novembre/partage.png',
  }
}

/** A twin of this letter that has left already: sending it for real is another journey. */
async function leave(letter: string, folder: string) {
  const id = letter.split('/').at(-1) ?? ''
  await withBase(folder, async (db) => {
    const row = await db.selectFrom('mailings').selectAll().where('id', '=', id).executeTakeFirst()
    await db
      .insertInto('mailings')
      .values({
        ...row,
        blocks: JSON.stringify(row?.['blocks'] ?? []),
        id: crypto.randomUUID(),
        slug: 'les-essais-de-novembre',
        title: 'Les essais de novembre',
        state: 'sent',
        frozenText: 'Bonjour, voici trois essais.',
        sentAt: new Date(),
      })
      .execute()
  })
}

async function confirmLink(staff: Hand): Promise<string> {
  await staff.open('/maison/courriels')
  for (const mail of (await staff.links('/maison/courriels/0')).slice(0, 6)) {
    await staff.open(mail)
    const match = /\/lettres\/inscription\/[0-9a-f]+/.exec(await staff.page.content())
    if (match) return match[0]
  }
  return 'no link to confirm'
}
