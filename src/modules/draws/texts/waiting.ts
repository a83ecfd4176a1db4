import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import type { WaitingKind } from '../fixing-acts.ts'

type Each<T> = Readonly<Record<WaitingKind, T>>

/** What waits while an act would fix something for good: named in public, counted for those who run the draw. */
export const waitingTexts = defineTexts(
  {
    blocksTitle: 'À régler avant',
    endsTitle: 'Ce qui se termine en même temps',
    endsHelp:
      'Réglez-le d’abord si vous le pouvez. Sinon, dites pourquoi : la raison et la liste, sans nombre ni nom, entrent dans le journal public.',
    reason: 'Pourquoi cela se termine maintenant',
    ended: (what: string) => `Terminé en même temps : ${what}.`,
    because: (reason: string) => ` Raison : ${reason}`,
    kinds: {
      duplicates: 'paires qui peuvent être une même personne',
      'paper-sheets': 'feuilles papier saisies une seule fois',
      unchecked: 'inscriptions à regarder',
      'call-sheets': 'feuilles d’appels qui ne sont pas revenues',
      'call-backs': 'rappels promis',
      agreed: 'oui donnés par téléphone sans inscription',
      drafts: 'inscriptions commencées et non envoyées',
      'letter-list': 'liste de lettres qui attend sa balise',
      letters: 'lettres préparées et non postées',
      'days-left': 'jours d’inscription annoncés et pas encore passés',
      'letters-out': 'lettres postées et sans réponse, dont la feuille peut être en route',
      relaxation: 'assouplissement qui attend une seconde signature',
      'seats-untold': 'places dont la personne n’est pas prévenue',
      'seats-unanswered': 'places sans réponse, désormais vides',
      'seats-vacant': 'places libres non remplacées',
      'seats-undecided': 'places que la règle a laissées vides sans décision signée',
      decisions: 'décisions qui attendent une seconde signature',
    } satisfies Each<string>,
    counts: {
      duplicates: (count: number) =>
        `${counted(count, 'paire peut être', 'paires peuvent être')} une seule et même personne. Dites-le pour chacune.`,
      'paper-sheets': (count: number) =>
        `${counted(count, 'feuille papier attend', 'feuilles papier attendent')} une seconde saisie, ou d’être retirée.`,
      unchecked: (count: number) =>
        `${counted(count, 'inscription attend', 'inscriptions attendent')} qu’une personne dise oui ou non (conflit d’intérêts, déjà siégé).`,
      'call-sheets': (count: number) =>
        `${counted(count, 'feuille d’appels n’est pas revenue', 'feuilles d’appels ne sont pas revenues')}. Saisissez-les.`,
      'call-backs': (count: number) =>
        `${counted(count, 'personne attend', 'personnes attendent')} un rappel promis.`,
      agreed: (count: number) =>
        `${counted(count, 'personne a dit oui', 'personnes ont dit oui')} par téléphone sans être inscrites.`,
      drafts: (count: number) =>
        `${counted(count, 'inscription est commencée', 'inscriptions sont commencées')} et pas envoyées : elles ne comptent pas.`,
      'letter-list': (count: number) =>
        `${counted(count, 'liste de lettres fixée attend', 'listes de lettres fixées attendent')} la balise. Tirez-la, ou retirez-la.`,
      letters: (count: number) =>
        `${counted(count, 'vague de lettres n’est pas notée', 'vagues de lettres ne sont pas notées')} comme postée.`,
      'days-left': (count: number) =>
        `Les inscriptions sont annoncées ouvertes ${counted(count, 'jour de plus', 'jours de plus')}. La page publique dira que vous les fermez avant, et pourquoi.`,
      'letters-out': (count: number) =>
        `${counted(count, 'lettre postée est restée', 'lettres postées sont restées')} sans réponse : une feuille papier peut être en route. Elle ne pourra plus être inscrite.`,
      relaxation: (count: number) =>
        `${counted(count, 'assouplissement attend', 'assouplissements attendent')} une seconde signature.`,
      'seats-untold': (count: number) =>
        `${counted(count, 'personne tirée n’est pas prévenue', 'personnes tirées ne sont pas prévenues')}. Appelez, ou imprimez leur lettre.`,
      'seats-unanswered': (count: number) =>
        `${counted(count, 'personne tirée n’a pas répondu', 'personnes tirées n’ont pas répondu')}. Leur place restera vide. Celles qui ont un courriel sont prévenues.`,
      'seats-vacant': (count: number) =>
        `${counted(count, 'place est libre', 'places sont libres')} : la règle peut encore les pourvoir.`,
      'seats-undecided': (count: number) =>
        `${counted(count, 'place est restée vide', 'places sont restées vides')} sans décision signée.`,
      decisions: (count: number) =>
        `${counted(count, 'décision attend', 'décisions attendent')} une seconde signature.`,
    } satisfies Each<(count: number) => string>,
    goTo: 'Régler',
    unansweredSubject: (draw: string) => `Votre place n’est pas gardée : ${draw}`,
    unansweredText: (draw: string, phone: string) =>
      `Vous étiez tiré·e au sort pour : ${draw}.\n\nNous n’avons pas eu votre réponse, et le tirage est clos : votre place reste vide.${phone ? `\n\nUne question, une erreur ? Appelez le ${phone}.` : ''}`,
    voidedSubject: (draw: string) => `Tirage annulé : ${draw}`,
    voidedText: (draw: string, reason: string, page: string) =>
      `Le tirage « ${draw} », auquel vous êtes inscrit·e, est annulé.\n\nRaison : ${reason}\n\nVous n’avez rien à faire. La page du tirage reste ouverte : ${page}`,
  },
  {
    blocksTitle: 'To settle first',
    endsTitle: 'What ends with this act',
    endsHelp:
      'Settle it first if you can. If not, say why: the reason and the list, without a number or a name, enter the public log.',
    reason: 'Why this ends now',
    ended: (what) => `Ended with this act: ${what}.`,
    because: (reason) => ` Reason: ${reason}`,
    kinds: {
      duplicates: 'pairs that may be one person',
      'paper-sheets': 'paper sheets typed only once',
      unchecked: 'registrations to look at',
      'call-sheets': 'call sheets that did not come back',
      'call-backs': 'call-backs that were promised',
      agreed: 'a yes on the telephone without a registration',
      drafts: 'registrations begun and not sent',
      'letter-list': 'a list of letters that waits for its beacon',
      letters: 'letters prepared and not posted',
      'days-left': 'days of registration that were announced and are still to come',
      'letters-out': 'posted letters without an answer, whose sheet may be on its way',
      relaxation: 'a relaxation that waits for a second signature',
      'seats-untold': 'seats whose holder was not told',
      'seats-unanswered': 'seats without an answer, empty from now on',
      'seats-vacant': 'vacant seats not replaced',
      'seats-undecided': 'seats that the rule left empty, without a signed decision',
      decisions: 'decisions that wait for a second signature',
    },
    counts: {
      duplicates: (count) =>
        `${count} ${count === 1 ? 'pair may be one person' : 'pairs may be one person each'}. Say so for each.`,
      'paper-sheets': (count) =>
        `${count} paper ${count === 1 ? 'sheet waits' : 'sheets wait'} for a second entry, or to be removed.`,
      unchecked: (count) =>
        `${count} ${count === 1 ? 'registration waits' : 'registrations wait'} for somebody to say yes or no (conflict of interest, sat before).`,
      'call-sheets': (count) =>
        `${count} call ${count === 1 ? 'sheet did' : 'sheets did'} not come back. Type them.`,
      'call-backs': (count) =>
        `${count} ${count === 1 ? 'person waits' : 'people wait'} for a call-back that was promised.`,
      agreed: (count) =>
        `${count} ${count === 1 ? 'person' : 'people'} said yes on the telephone and are not registered.`,
      drafts: (count) =>
        `${count} ${count === 1 ? 'registration was' : 'registrations were'} begun and not sent: they do not count.`,
      'letter-list': (count) =>
        `${count} fixed ${count === 1 ? 'list of letters waits' : 'lists of letters wait'} for the beacon. Draw it, or take it back.`,
      letters: (count) =>
        `${count} ${count === 1 ? 'wave of letters is' : 'waves of letters are'} not noted as posted.`,
      'days-left': (count) =>
        `Registration is announced open for ${count} more ${count === 1 ? 'day' : 'days'}. The public page will say that you close it early, and why.`,
      'letters-out': (count) =>
        `${count} posted ${count === 1 ? 'letter has' : 'letters have'} no answer: a paper sheet may be on its way. It can not be registered any more.`,
      relaxation: (count) =>
        `${count} ${count === 1 ? 'relaxation waits' : 'relaxations wait'} for a second signature.`,
      'seats-untold': (count) =>
        `${count} drawn ${count === 1 ? 'person was' : 'people were'} not told. Call, or print their letter.`,
      'seats-unanswered': (count) =>
        `${count} drawn ${count === 1 ? 'person has' : 'people have'} not answered. Their seat will stay empty, and we tell them by mail where there is one.`,
      'seats-vacant': (count) =>
        `${count} ${count === 1 ? 'seat is' : 'seats are'} vacant: the rule may still fill them.`,
      'seats-undecided': (count) =>
        `${count} ${count === 1 ? 'seat was' : 'seats were'} left empty without a signed decision.`,
      decisions: (count) =>
        `${count} ${count === 1 ? 'decision waits' : 'decisions wait'} for a second signature.`,
    },
    goTo: 'Settle',
    unansweredSubject: (draw) => `Your seat is not kept: ${draw}`,
    unansweredText: (draw, phone) =>
      `You were drawn by lot for: ${draw}.\n\nWe had no answer from you, and the draw is closed: your seat stays empty.${phone ? `\n\nA question, a mistake? Call ${phone}.` : ''}`,
    voidedSubject: (draw) => `Draw cancelled: ${draw}`,
    voidedText: (draw, reason, page) =>
      `The draw “${draw}”, for which you registered, is cancelled.\n\nReason: ${reason}\n\nYou have nothing to do. The page of the draw stays open: ${page}`,
  },
)
