import { defineTexts } from '#kit/texts.ts'
import { colon, counted, numbered } from '#kit/words.ts'

/** The network and its money in a few figures. */
export const glanceTexts = defineTexts(
  {
    upToDate: (count: number) => numbered(count, 'membres à jour', 'fr'),
    upToDateWhy: (count: number) =>
      count > 1 ? 'Leur cotisation est payée' : 'Sa cotisation est payée',
    late: (count: number) => numbered(count, 'membres en retard', 'fr'),
    lateWhy: (count: number) =>
      `${count > 1 ? 'Leur' : 'Sa'} cotisation est finie et n’est pas renouvelée`,
    unanswered: (count: number) =>
      counted(
        count,
        'territoire contacté et sans réponse',
        'territoires contactés et sans réponse',
      ),
    unansweredWhy: (days: number) => `Rien de noté depuis ${numbered(days, 'jours', 'fr')}`,
    unseen: (count: number) =>
      counted(count, 'membre pas vu depuis un an', 'membres pas vus depuis un an'),
    unseenWhy: 'Ni venue, ni signature, ni appel noté',
    unpaid: (count: number) => numbered(count, 'factures à payer', 'fr'),
    unpaidWhy: (due: string) => `Reste à recevoir${colon.fr}${due}`,
    overdue: (count: number) => numbered(count, 'factures en retard', 'fr'),
    overdueWhy: (due: string) => `Échéance passée, reste à recevoir${colon.fr}${due}`,
  },
  {
    upToDate: (count: number) => numbered(count, 'members up to date', 'en'),
    upToDateWhy: (count: number) => (count === 1 ? 'Its fee is paid' : 'Their fee is paid'),
    late: (count: number) => numbered(count, 'members late', 'en'),
    lateWhy: (count: number) => `${count === 1 ? 'Its' : 'Their'} fee has ended and is not renewed`,
    unanswered: (count: number) => numbered(count, 'places contacted and without an answer', 'en'),
    unansweredWhy: (days: number) => `Nothing noted for ${numbered(days, 'days', 'en')}`,
    unseen: (count: number) => numbered(count, 'members not seen for a year', 'en'),
    unseenWhy: 'No visit, no signature, no call noted',
    unpaid: (count: number) => numbered(count, 'invoices to be paid', 'en'),
    unpaidWhy: (due: string) => `${due} expected in all`,
    overdue: (count: number) => numbered(count, 'invoices late', 'en'),
    overdueWhy: (due: string) => `${due} expected after their day`,
  },
)
