import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** From the code of a letter to a ballot in the box. */
export const ballotTexts = defineTexts(
  {
    enterTitle: 'Voter',
    enterLead:
      'Tapez le code de votre lettre : votre bulletin s’affiche. Votre nom n’est pas gardé avec votre vote.',
    code: 'Votre code',
    codeHint: '26 lettres et chiffres. Les espaces et les majuscules ne comptent pas.',
    enter: 'Ouvrir mon bulletin',
    ownCode: 'Je suis sur la liste : obtenir mon code',
    ownCodeText:
      'Vous êtes connecté·e. Si vous êtes sur la liste, un nouveau code remplace celui de votre lettre. Gardez-le et votez plus tard : ainsi, personne ne peut rapprocher votre bulletin de l’heure de votre connexion.',
    ownCodeTitle: 'Votre code',
    ownCodeLead:
      'Gardez-le : il n’est écrit nulle part ailleurs. Un code donné avant ne fonctionne plus.',
    goVote: 'Ouvrir mon bulletin maintenant',
    overTitle: 'Ce vote est fini',
    over: {
      counting: (end: string) =>
        `Il s’est terminé le ${end}. Votre code ne sert plus. Le résultat sera publié sur la page du scrutin.`,
      closed: (end: string) =>
        `Il s’est terminé le ${end}. Votre code ne sert plus. Le résultat est publié.`,
      cancelled: (at: string) => `Il a été annulé le ${at} : votre code ne sert plus.`,
    },
    cancelledTitle: 'Ce scrutin est annulé',
    overWhy: (reason: string) => `La raison : ${reason}`,
    overLink: 'Voir la page du scrutin',
    replacedTitle: 'Ce lien a expiré ou a déjà été remplacé',
    replacedLead:
      'Le vote est ouvert, mais le code de ce lien n’est pas valable, ou ne l’est plus. Un bulletin déjà envoyé avec ce code reste compté.',
    replacedWays: [
      'Un code plus récent vous a été donné, par courriel, par lettre ou sur votre compte : lui seul marche. Cherchez le dernier message reçu.',
      'Vous avez donné procuration : la personne qui vote pour vous a reçu le nouveau code.',
      'Ce lien est celui d’un autre scrutin : regardez le titre écrit sur votre lettre.',
      'Si rien de cela ne vous convient, demandez au bureau de vote.',
    ],
    replacedLink: 'Entrer un autre code',
    /** Of a code typed where no vote is named. */
    faults: {
      length: (signs: number) =>
        `Ce code a ${counted(signs, 'signe', 'signes')}. Celui d’une lettre de vote en a 26 : ${signs < 26 ? 'il en manque' : 'il y en a trop'}.`,
      misread:
        'Un signe a été mal lu : aucune lettre de vote ne porte ce code. Relisez votre lettre signe par signe.',
      over: 'Aucun vote n’est ouvert en ce moment : les codes d’un vote fini sont effacés.',
      replaced:
        'Aucun vote ouvert ne reconnaît ce code. Relisez-le signe par signe sur votre lettre. S’il est bien tapé, il ne sert plus : le vote est fini, ou un code plus récent vous a été donné.',
      votes: 'Voir les scrutins et leurs résultats',
    },
    ballotTitle: 'Votre bulletin',
    ballotAgain:
      'Vous avez déjà voté : si vous envoyez un nouveau bulletin, il remplacera l’ancien. Seul le dernier compte.',
    ballotPaper: 'Vous avez voté sur papier : ce code ne sert plus.',
    points: (count: number) => counted(count, 'point', 'points'),
    ballotHelp: {
      grades: 'Donnez une mention à chaque option.',
      approvals: 'Cochez toutes les options qui vous conviennent.',
      one: 'Choisissez une option.',
      ranking:
        'Écrivez 1 pour l’option que vous préférez, 2 pour la suivante, et ainsi de suite. Vous pouvez vous arrêter quand vous voulez.',
      rankingEqual:
        'Écrivez 1 pour l’option que vous préférez, 2 pour la suivante. Deux options peuvent avoir la même place.',
    },
    blankHelp: 'Un bulletin vide est un bulletin blanc : il est compté à part.',
    myChoice: 'Votre choix',
    check: 'Relire avant d’envoyer',
    checkTitle: 'Relisez votre bulletin',
    checkLead: 'Rien n’est encore envoyé. Notez d’abord votre reçu.',
    checkAgain:
      'Vous avez déjà voté avec ce code. Si vous envoyez ce bulletin, il remplacera l’ancien. Il a un nouveau reçu : notez-le.',
    blank: 'Bulletin blanc',
    yourReceipt: 'Votre reçu',
    receiptWhy:
      'Avec ces 24 lettres et chiffres, vous retrouverez votre bulletin sur le tableau public. Pendant le vote, ils ne disent pas ce que vous avez voté. À la fin, chaque bulletin est publié avec son reçu : ne montrez le vôtre à personne.',
    boardAddress: 'Adresse du tableau public, à noter avec le reçu',
    send: 'Envoyer ce bulletin',
    thanksTitle: 'Votre bulletin est dans l’urne',
    thanksText: (next: string, end: string) =>
      `Votre reçu paraîtra sur le tableau public avec ceux d’au moins neuf autres personnes, au plus tôt le ${next}. Sinon, il paraîtra au dépouillement, après la fin du vote, le ${end}. Il ne paraît pas tout de suite : ainsi, le tableau ne dit à personne à quelle heure vous avez voté.`,
    thanksLast: (end: string) =>
      `Votre reçu paraîtra sur le tableau public au dépouillement, après la fin du vote, le ${end}. Il ne paraît pas tout de suite : ainsi, le tableau ne dit à personne à quelle heure vous avez voté.`,
    thanksAgain:
      'Vous pouvez voter de nouveau jusqu’à la fin avec le même code : seul le dernier bulletin compte, et son reçu remplace celui-ci.',
    voteAgain: 'Voter de nouveau',
    refusals: {
      'unknown-code':
        'Ce code n’est pas valable pour ce scrutin. Avez-vous reçu un code plus récent, par courriel, par lettre ou sur votre compte ? Lui seul marche. Sinon, vérifiez ce que vous avez tapé, ou demandez au bureau de vote.',
      shut: 'Ce scrutin ne reçoit plus de bulletin.',
      'voted-on-paper': 'Cette personne a voté sur papier.',
      'not-a-choice': 'Ce choix n’est pas possible dans ce scrutin.',
      'equal-ranks': 'Deux options ont la même place : donnez une place différente à chacune.',
      'too-many': 'Vous avez coché plus de projets que la règle ne le permet : décochez-en.',
      'receipt-taken':
        'Ce bulletin vient d’une autre page que la vôtre : rien n’a été envoyé. Relisez le vôtre ici, puis envoyez-le.',
      'not-found': 'Ce scrutin n’existe pas.',
      'not-on-roll': 'Vous n’êtes pas sur la liste de ce scrutin.',
      'already-voted':
        'Vous avez déjà voté. Pour changer votre bulletin, reprenez le code avec lequel vous avez voté.',
    },
  },
  {
    enterTitle: 'Vote',
    enterLead:
      'Copy the code of your letter. It opens your ballot; your name is not stored with it.',
    code: 'Your code',
    codeHint: '26 signs. Spaces and capitals do not count.',
    enter: 'Open my ballot',
    ownCode: 'I am on the roll: get my code',
    ownCodeText:
      'You are signed in. If you are on the roll, a new code replaces the one of your letter. So that the hour of your sign-in cannot be compared with your ballot, keep the code and vote later.',
    ownCodeTitle: 'Your code',
    ownCodeLead: 'Keep it: it is written nowhere else. A code given before no longer works.',
    goVote: 'Open my ballot now',
    overTitle: 'This vote is over',
    over: {
      counting: (end: string) =>
        `It ended on ${end}. Your code is of no more use. The result will appear on the page of the vote.`,
      closed: (end: string) =>
        `It ended on ${end}. Your code is of no more use. The result is published.`,
      cancelled: (at: string) => `It was cancelled on ${at}: your code is of no more use.`,
    },
    cancelledTitle: 'This vote is cancelled',
    overWhy: (reason: string) => `The reason: ${reason}`,
    overLink: 'See the page of the vote',
    replacedTitle: 'This link opens no ballot any more',
    replacedLead:
      'The vote is open, but the code of this link is not, or no longer, of use. A ballot that was already sent with it stays in the box.',
    replacedWays: [
      'You were given a newer code, by e-mail, by letter or with your account: only that one works. Look for the last message.',
      'You gave a proxy: whoever votes for you received the new code.',
      'This link is that of another vote: look at the title on your letter.',
      'If none of this fits, ask the polling office.',
    ],
    replacedLink: 'Enter another code',
    faults: {
      length: (signs) =>
        `This code has ${counted(signs, 'sign', 'signs')}. That of a vote letter has 26: ${signs < 26 ? 'some are missing' : 'there are too many'}.`,
      misread:
        'A sign was misread: no vote letter has this code. Read your letter again sign by sign.',
      over: 'No vote is open now: the codes of a vote that is over are erased.',
      replaced:
        'No open vote knows this code. Read it again sign by sign on your letter. If it is typed right, it no longer serves: the vote is over, or a later code was given to you.',
      votes: 'See the votes and their results',
    },
    ballotTitle: 'Your ballot',
    ballotAgain:
      'You have already voted: a new ballot will replace the first one. Only the last one counts.',
    ballotPaper: 'You voted on paper: this code is of no more use.',
    points: (count: number) => counted(count, 'point', 'points'),
    ballotHelp: {
      grades: 'Give a grade to each option.',
      approvals: 'Tick all the options that suit you.',
      one: 'Choose one option.',
      ranking:
        'Write 1 for the option you like most, 2 for the next, and so on. Stop when you like.',
      rankingEqual:
        'Write 1 for the option you like most, 2 for the next. Two options may share a place.',
    },
    blankHelp: 'An empty ballot is a blank ballot: it is counted apart.',
    myChoice: 'Your choice',
    check: 'Read again before sending',
    checkTitle: 'Read your ballot again',
    checkLead: 'Nothing is sent yet. First note your receipt.',
    checkAgain:
      'A ballot is already in the box for this code; sending this one will replace it. Its receipt is new: note it if you send it.',
    blank: 'Blank ballot',
    yourReceipt: 'Your receipt',
    receiptWhy:
      'With these 24 signs you will find your ballot on the public board. They do not say what you voted while the vote lasts; at the end each ballot is published with its receipt: do not show it to whoever wants to know your vote.',
    boardAddress: 'Address of the public board, to note with the receipt',
    send: 'Send this ballot',
    thanksTitle: 'Your ballot is in the box',
    thanksText: (next: string, end: string) =>
      `Your receipt will appear on the public board with those of nine other people at least, on ${next} at the earliest; or at the count, after voting ends, on ${end}, with all those that are not there yet. It does not appear at once, so that nobody can match it with the hour at which you voted.`,
    thanksLast: (end: string) =>
      `Your receipt will appear on the public board at the count, after voting ends, on ${end}, with all those that are not there yet. It does not appear at once, so that nobody can match it with the hour at which you voted.`,
    thanksAgain:
      'You may vote again with the same code until the end: only the last ballot counts, and its receipt replaces this one.',
    voteAgain: 'Vote again',
    refusals: {
      'unknown-code':
        'This code opens no ballot of this vote. If you were given a newer code, by e-mail, by letter or with your account, only that one works: look for it. Otherwise check these signs, or ask the polling office.',
      shut: 'This vote takes no more ballots.',
      'voted-on-paper': 'This person voted on paper.',
      'not-a-choice': 'This choice is not possible in this vote.',
      'equal-ranks': 'Two options have the same place: give each a different one.',
      'too-many': 'You ticked more projects than the rule allows: untick some.',
      'receipt-taken':
        'This ballot comes from a page that is not yours: nothing was sent. Read yours again here, then send it.',
      'not-found': 'This vote does not exist.',
      'not-on-roll': 'You are not on the roll of this vote.',
      'already-voted': 'You have already voted: only your first code can replace your ballot.',
    },
  },
)
