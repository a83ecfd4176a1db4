import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import { ofName } from '#kit/writing/elision.ts'
import type { CallChannel, CallOutcome } from '../../call.ts'
import type { CodeRefusal } from '../../cards/index.ts'
import type { AnswerRefusal } from '../../panel/index.ts'
import type { WaitingSheet } from '../paper-entry.ts'

export const callTexts = defineTexts(
  {
    title: 'Appeler',
    lead: 'Une personne à la fois : elle vous est réservée pendant un quart d’heure. Vous ne voyez aucune de ses réponses.',
    waiting: (count: number) => `${counted(count, 'personne', 'personnes')} à appeler maintenant.`,
    take: 'Prendre la prochaine personne',
    nobody: 'Il n’y a personne à appeler pour le moment. Revenez à une autre heure de la journée.',
    script: 'Ce que vous dites',
    scriptText: (person: string, phone: string) =>
      `« Je vous appelle de la part ${ofName(person)}. Votre numéro a été tiré au sort, je ne vends rien.${phone ? ` Vous pouvez vérifier en appelant le ${phone}.` : ''} Avez-vous deux minutes ? »`,
    scriptNotice:
      '« Votre nom ne sert qu’à ce tirage. Vous pouvez dire non, et demander que tout soit effacé. »',
    scriptNeeds: '« De quoi auriez-vous besoin pour venir ? » Ne le notez qu’après le tirage.',
    seatScript: (person: string, draw: string, day: string, phone: string) =>
      `« Je vous appelle de la part ${ofName(person)}. Vous vous étiez inscrit·e pour : ${draw}. Vous êtes tiré·e au sort. Venez-vous ? Nous attendons votre réponse avant le ${day}.${phone ? ` Vous pouvez vérifier en appelant le ${phone}.` : ''} »`,
    seatNotice:
      '« Si vous dites non, votre place va à la personne suivante, dans l’ordre tiré au sort. Vous ne pourrez pas revenir en arrière. »',
    seatTitle: 'Cette personne a une place',
    seatSheet: 'Ces personnes ont une place : un oui la confirme, un non la rend.',
    guardian: 'Moins de 18 ans : un oui demande l’accord d’un représentant légal.',
    guardianName: 'Nom du représentant qui est d’accord',
    guardianContact: 'Comment le ou la joindre',
    seatNot: {
      'no-seat': 'Cette personne n’a plus de place dans ce tirage.',
      answered: 'Cette place a déjà été rendue : elle va à la personne suivante.',
      'no-agreement':
        'Avant 18 ans, un oui demande le nom du représentant légal qui est d’accord. Reprenez l’appel avec lui ou elle.',
      'not-now': 'Cette place ne peut plus être confirmée : le tirage est clos ou annulé.',
    } satisfies Record<AnswerRefusal, string>,
    notNoted: (names: string) => `Pas noté, à reprendre : ${names}.`,
    tries: (count: number) => `${counted(count, 'essai', 'essais')} déjà`,
    channel: 'Moyen',
    channels: { phone: 'téléphone', door: 'porte', sms: 'SMS', email: 'courriel' } satisfies Record<
      CallChannel,
      string
    >,
    outcome: 'Ce qui s’est passé',
    outcomes: {
      agreed: 'D’accord',
      refused: 'Refus',
      'call-back': 'Rappeler plus tard',
      absent: 'Absent·e',
      'wrong-number': 'Faux numéro',
      language: 'Autre langue',
      gone: 'Parti·e ou décédé·e',
      other: 'Autre',
    } satisfies Record<CallOutcome, string>,
    reason: 'Si c’est un refus, pourquoi',
    callBack: 'Rappeler le',
    note: 'Note pour la prochaine personne qui appelle',
    save: 'Noter et passer à la suite',
    saved: 'C’est noté.',
    notYours:
      'Le quart d’heure est passé : cette personne n’est plus réservée pour vous. Prenez-en une autre.',
    register: 'Inscrire cette personne maintenant',
    registered: (ticket: string) => `Inscription faite. Ticket à dicter : ${ticket}.`,
    registerLead: 'Au téléphone ou à la porte, posez les questions dans l’ordre.',
    never: 'Ne plus solliciter cette personne, pour aucun tirage',
    sheets: 'Sur papier',
    sheetsLead:
      'Une feuille de douze personnes, à imprimer : elles sont gardées pour vous deux jours, puis d’autres peuvent les appeler. Tapez ensuite les croix ici.',
    sheetMake: 'Préparer une feuille d’appels',
    sheetNobody: 'Il n’y a personne à appeler pour le moment : pas de feuille à préparer.',
    sheetTitle: (sheet: number) => `Feuille d’appels n° ${sheet}`,
    sheetOut: (sheet: number, lines: number) =>
      `Feuille n° ${sheet}, ${counted(lines, 'ligne', 'lignes')} à saisir`,
    sheetPrint: 'La feuille (PDF)',
    sheetLine: 'N°',
    sheetPerson: 'Personne',
    sheetBack: 'Rappeler le',
    sheetHelp:
      'Une croix par ligne. Ne notez aucune réponse aux questions du tirage sur cette feuille. Rendez-la : elle est détruite une fois saisie.',
    sheetFooter: (day: string) => `À rendre et détruire avant le ${day}.`,
    sheetLead: 'Choisissez ce qui est coché ; laissez vide ce qui n’a pas été appelé.',
    notCalled: 'Pas appelée',
    sheetSave: 'Noter ces appels',
    sheetSaved: (count: number) => `${counted(count, 'appel noté', 'appels notés')}.`,
    sheetGone: 'Cette feuille est déjà saisie, ou elle a été rendue trop tard.',
    outcomesShort: {
      agreed: 'Oui',
      refused: 'Non',
      'call-back': 'Rap.',
      absent: 'Abs.',
      'wrong-number': 'Faux',
      language: 'Lang.',
      gone: 'Parti',
      other: 'Autre',
    } satisfies Record<CallOutcome, string>,
    paperTitle: 'Saisir les formulaires papier',
    paperLead:
      'Chaque feuille est saisie par deux personnes. Si elles ont lu la même chose, l’inscription se fait. Sinon, elles relisent la feuille ensemble.',
    sheet: 'Numéro de la feuille',
    code: 'Code de la lettre',
    codeHint: 'Vide si la personne n’a pas de lettre.',
    codeNeeded: 'L’inscription sans lettre est fermée : chaque feuille porte le code d’une lettre.',
    paperSave: 'Enregistrer cette saisie',
    first: 'Première saisie faite. Une autre personne doit saisir la même feuille.',
    differ: (fields: string) =>
      `Les deux saisies ne disent pas la même chose : ${fields}. Relisez la feuille ensemble ; la vôtre est gardée si vous l’envoyez à nouveau.`,
    samePerson: 'Vous avez déjà saisi cette feuille : une autre personne doit la saisir.',
    done: (ticket: string) => `Inscription faite. Ticket à écrire sur le coupon : ${ticket}.`,
    pending: 'Feuilles en attente d’une seconde saisie',
    sheetWaits: (sheet: number, state: string) => `Feuille ${sheet} : ${state}.`,
    sheetStates: {
      once: 'une seconde personne doit la saisir',
      differ: 'les deux saisies diffèrent, relisez-la ensemble',
      erased: 'la saisie a été effacée au bout de sept jours, reprenez-la du papier',
    } satisfies Record<WaitingSheet['state'], string>,
    sheetDrop: (sheet: number) => `Retirer la feuille ${sheet}`,
    sheetDropAsk:
      'Ce qui a été saisi de cette feuille est effacé, et personne n’est inscrit. La retirer ?',
    sheetDropped: (sheet: number) => `La feuille ${sheet} est retirée.`,
    sheetRefusals: {
      'sheet-done': 'Cette feuille est déjà inscrite, ou elle a été retirée. Vérifiez son numéro.',
      'code-unread':
        'Ce code n’est pas complet, ou une lettre est mal lue : relisez-le. Sans lettre, laissez ce champ vide.',
      'code-unknown':
        'Aucune lettre de ce tirage ne porte ce code : relisez-le. Sans lettre, laissez ce champ vide.',
      'code-used': 'Ce code a déjà servi : cette personne est déjà inscrite. Retirez la feuille.',
      'not-open':
        'L’inscription sans lettre est fermée. Écrivez le code de la lettre. Sans code, cette feuille n’inscrit personne, sauf si vous ouvrez d’abord l’inscription sans lettre dans les réglages du recrutement.',
    } satisfies Record<CodeRefusal | 'sheet-done' | 'not-open', string>,
    none: 'Aucune.',
  },
  {
    title: 'Call',
    lead: 'One person at a time, for you alone during a quarter of an hour. You see none of their answers.',
    waiting: (count) => `${count} ${count === 1 ? 'person' : 'people'} to call now.`,
    take: 'Take the next person',
    nobody: 'Nobody to call now. Come back at another time of the day.',
    script: 'What you say',
    scriptText: (person, phone) =>
      `“I am calling on behalf of ${person}. Your number was drawn by lot, I sell nothing.${phone ? ` You can check by calling ${phone}.` : ''} Do you have two minutes?”`,
    scriptNotice:
      '“Your name serves only this draw. You may say no, and ask for everything to be erased.”',
    scriptNeeds: '“What would you need to come?” Note it only after the draw.',
    seatScript: (person, draw, day, phone) =>
      `“I am calling on behalf of ${person}. You registered for: ${draw}. You were drawn by lot. Will you come? We wait for your answer before ${day}.${phone ? ` You can check by calling ${phone}.` : ''}”`,
    seatNotice:
      '“If you say no, your seat goes to the next person, in the order drawn by lot. That cannot be undone.”',
    seatTitle: 'This person has a seat',
    seatSheet: 'These people have a seat: a yes confirms it, a no gives it back.',
    guardian: 'Under 18: a yes needs the agreement of a representative.',
    guardianName: 'Name of the representative who agrees',
    guardianContact: 'How to reach them',
    seatNot: {
      'no-seat': 'This person holds no seat in this draw any more.',
      answered: 'This seat was given back already: it goes to the next person.',
      'no-agreement':
        'Under 18, a yes needs the name of the representative who agrees. Call again with them.',
      'not-now': 'This seat cannot be confirmed any more: the draw is closed or cancelled.',
    },
    notNoted: (names) => `Not noted, to be taken up again: ${names}.`,
    tries: (count) => `${count} ${count === 1 ? 'try' : 'tries'} so far`,
    channel: 'Means',
    channels: { phone: 'telephone', door: 'door', sms: 'text message', email: 'e-mail' },
    outcome: 'What happened',
    outcomes: {
      agreed: 'Agreed',
      refused: 'Refused',
      'call-back': 'Call back later',
      absent: 'Absent',
      'wrong-number': 'Wrong number',
      language: 'Another language',
      gone: 'Moved or died',
      other: 'Other',
    },
    reason: 'If they refuse, why',
    callBack: 'Call back on',
    note: 'Note for the next caller',
    save: 'Note and go on',
    saved: 'Noted.',
    notYours: 'This person is not yours any more: the quarter of an hour is over. Take another.',
    register: 'Register this person now',
    registered: (ticket) => `Registered. Ticket to read out: ${ticket}.`,
    registerLead: 'On the telephone or at the door, ask the questions in order.',
    never: 'Do not ask this person again, for any draw',
    sheets: 'On paper',
    sheetsLead:
      'A sheet of twelve people, to print: they are kept for you for two days, then others may call them. Type the crosses here afterwards.',
    sheetMake: 'Prepare a call sheet',
    sheetNobody: 'Nobody to call now: no sheet to prepare.',
    sheetTitle: (sheet) => `Call sheet no. ${sheet}`,
    sheetOut: (sheet, lines) =>
      `Sheet no. ${sheet}, ${lines} ${lines === 1 ? 'line' : 'lines'} to type`,
    sheetPrint: 'The sheet (PDF)',
    sheetLine: 'No.',
    sheetPerson: 'Person',
    sheetBack: 'Call back on',
    sheetHelp:
      'One cross a line. Write no answer to the questions of the draw on this sheet. Give it back: it is destroyed once typed.',
    sheetFooter: (day) => `To be given back and destroyed before ${day}.`,
    sheetLead: 'Choose what is crossed; leave empty whoever was not called.',
    notCalled: 'Not called',
    sheetSave: 'Note these calls',
    sheetSaved: (count) => `${count} ${count === 1 ? 'call' : 'calls'} noted.`,
    sheetGone: 'This sheet was typed, or given back too late.',
    outcomesShort: {
      agreed: 'Yes',
      refused: 'No',
      'call-back': 'Back',
      absent: 'Abs.',
      'wrong-number': 'Wrong',
      language: 'Lang.',
      gone: 'Gone',
      other: 'Other',
    },
    paperTitle: 'Type paper forms',
    paperLead:
      'Each sheet is typed by two people. If they read the same, the registration is made; if not, they compare.',
    sheet: 'Number of the sheet',
    code: 'Code of the letter',
    codeHint: 'Empty if the person has no letter.',
    codeNeeded: 'Registration without a letter is closed: each sheet bears the code of a letter.',
    paperSave: 'Save what I typed',
    first: 'First entry made. Another person must type the same sheet.',
    differ: (fields) =>
      `The two entries do not say the same: ${fields}. Read the sheet together; yours is kept if you send it again.`,
    samePerson: 'You typed this sheet already: another person must type it.',
    done: (ticket) => `Registered. Ticket to write on the coupon: ${ticket}.`,
    pending: 'Sheets that wait for a second entry',
    sheetWaits: (sheet, state) => `Sheet ${sheet}: ${state}.`,
    sheetStates: {
      once: 'a second person must type it',
      differ: 'the two entries differ, read it together',
      erased: 'what was typed was erased after seven days, type it again from the paper',
    },
    sheetDrop: (sheet) => `Remove sheet ${sheet}`,
    sheetDropAsk: 'What was typed of this sheet is erased, and nobody is registered. Remove it?',
    sheetDropped: (sheet) => `Sheet ${sheet} is removed.`,
    sheetRefusals: {
      'sheet-done': 'This sheet is registered already, or it was removed. Check its number.',
      'code-unread':
        'This code is not complete, or a sign was misread: read the letter again. Without a letter, leave this field empty.',
      'code-unknown':
        'No letter of this draw has this code: read it again. Without a letter, leave this field empty.',
      'code-used': 'This code was used already: this person is registered. Remove the sheet.',
      'not-open':
        'Registration without a letter is closed. Write the code of the letter. Without a code this sheet registers nobody, unless you first open registration without a letter in the settings of the recruitment.',
    },
    none: 'None.',
  },
)
