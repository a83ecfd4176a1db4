import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** A batch of paper that should not have been typed. */
export const dropTexts = defineTexts(
  {
    drop: (label: string) => `Retirer le lot ${label}`,
    submit: 'Retirer ce lot',
    what: 'Les deux saisies sont effacées, et les bulletins de ce lot sortent de l’urne. Les émargements restent. Le retrait et sa raison seront publiés sur la page du scrutin, sur le tableau et dans le journal.',
    reason: 'Raison, publique',
    told: (sheets: number, at: string, reason: string) =>
      `Un lot de ${counted(sheets, 'bulletin', 'bulletins')} papier a été retiré le ${at} : ${reason}`,
    event: (label: string, sheets: number, reason: string) =>
      `Papier, lot ${label} retiré (${counted(sheets, 'bulletin', 'bulletins')}) : ${reason}`,
    done: (label: string, sheets: number) =>
      `Le lot ${label} est retiré, avec ${counted(sheets, 'bulletin', 'bulletins')}.`,
    refusals: {
      'not-found': 'Ce scrutin n’existe pas.',
      'not-now': 'Vous pouvez retirer un lot seulement entre l’ouverture et le dépouillement.',
      'no-such-batch': 'Ce lot n’existe pas : il a peut-être déjà été retiré.',
      'reason-needed': 'Dites pourquoi, en dix caractères au moins : la raison est publique.',
    },
  },
  {
    drop: (label: string) => `Drop batch ${label}`,
    submit: 'Drop this batch',
    what: 'Both typings are erased, and the ballots of this batch leave the box. Marks stay. The removal and its reason are written on the page of the vote, on the public board and in the public log.',
    reason: 'Reason, public',
    told: (sheets: number, at: string, reason: string) =>
      `A batch of ${counted(sheets, 'paper ballot', 'paper ballots')} was dropped on ${at}: ${reason}`,
    event: (label: string, sheets: number, reason: string) =>
      `Paper, batch ${label} dropped (${counted(sheets, 'ballot', 'ballots')}): ${reason}`,
    done: (label: string, sheets: number) =>
      `Batch ${label} is dropped, with ${counted(sheets, 'ballot', 'ballots')}.`,
    refusals: {
      'not-found': 'This vote does not exist.',
      'not-now': 'A batch can be dropped between the opening and the count only.',
      'no-such-batch': 'This batch does not exist: perhaps it was dropped already.',
      'reason-needed': 'Say why in ten signs at least: the reason is public.',
    },
  },
)
