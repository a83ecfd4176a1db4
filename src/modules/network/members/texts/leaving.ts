import { defineTexts } from '#kit/texts.ts'

/** The end of a membership: what it does, said before; and the way out, for whoever speaks for a territory. */
export const leavingTexts = defineTexts(
  {
    end: 'Mettre fin à l’adhésion',
    effects: {
      member: 'Le territoire ne sera plus membre du réseau à partir de ce jour.',
      signed: 'La convention est signée : le territoire ne deviendra pas membre du réseau.',
      due: (amount: string) =>
        `Ce qui est facturé reste dû : ${amount}. Pour ne plus le demander, annulez la facture par un avoir.`,
      notBegun: 'L’année suivante n’a pas commencé : le territoire ne la doit pas.',
      takeBack: (number: string) => `Annuler la facture ${number} par un avoir`,
      kept: 'Rien ne s’efface, et le territoire peut revenir.',
      access:
        'Les personnes qui ont l’accès aux pages du territoire le gardent. Vous pouvez le retirer sur la page de chacune.',
    },
    undoNamed: 'la fin de l’adhésion',
    undone: 'La fin de l’adhésion est annulée : elle continue comme avant.',
    how: 'Pour quitter le réseau',
    howText: (contact: string) =>
      `Écrivez à ${contact}, avec le jour et la raison. Le territoire peut partir à tout moment.`,
    fees: 'Les cotisations échues et celle de l’année en cours restent dues : c’est la loi du 1er juillet 1901, article 4.',
    data: 'Les coordonnées des personnes qui parlent pour le territoire sont effacées trois ans après la fin. Les factures sont gardées dix ans. Ce que le territoire a publié reste publié.',
    agreement: 'La convention signée',
  },
  {
    end: 'End the membership',
    effects: {
      member: 'The territory is no longer a member of the network from that day.',
      signed: 'The agreement is signed: the territory will not become a member of the network.',
      due: (amount) =>
        `What is invoiced stays due: ${amount}. To ask for it no more, take the invoice back by a credit note.`,
      notBegun: 'The next year has not begun: the territory does not owe it.',
      takeBack: (number) => `Take invoice ${number} back by a credit note`,
      kept: 'Nothing is erased, and the territory may come back.',
      access:
        'Those who have access to the pages of the territory keep it. You may take it away on the page of each.',
    },
    undoNamed: 'the end of the membership',
    undone: 'The end of the membership is undone: it goes on as before.',
    how: 'Leaving the network',
    howText: (contact) =>
      `Write to ${contact}, with the day and the reason. The territory may leave at any time.`,
    fees: 'Fees that are due and that of the current year stay due: French law of 1 July 1901, article 4.',
    data: 'The details of those who speak for the territory are erased three years after the end. Invoices are kept for ten years. What the territory published stays published.',
    agreement: 'The signed agreement',
  },
)
