import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What the house itself awaits from whoever administers it, on their page of the day. */
export const waitingTexts = defineTexts(
  {
    where: 'Courriels',
    failed: (count: number) =>
      `Regarder ${counted(count, 'courriel qui n’est pas parti', 'courriels qui ne sont pas partis')}`,
    held: (count: number) =>
      `Relire ${counted(count, 'courriel retenu', 'courriels retenus')} après une restauration`,
    why: 'Vous administrez ce site',
  },
  {
    where: 'E-mails of the house',
    failed: (count) =>
      `Look at ${count === 1 ? 'an e-mail that has' : `${count} e-mails that have`} not left`,
    held: (count) =>
      `Read ${count === 1 ? 'an e-mail that was' : `${count} e-mails that were`} held after a restore`,
    why: 'You administer this site',
  },
)
