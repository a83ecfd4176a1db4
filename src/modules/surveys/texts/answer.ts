import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What whoever answers reads. */
export const answerTexts = defineTexts(
  {
    enterLead: 'Vous pouvez vous arrêter et reprendre plus tard, ici ou sur un autre appareil.',
    begin: 'Commencer',
    beginHere: 'Répondre à l’écran',
    typeCode: 'Votre code',
    codeHint: 'Seize signes, par exemple K7RW-3TPX-2BCD-9FGH. Les tirets ne comptent pas.',
    codeOfLetter: 'Tapez le code de votre lettre.',
    resumeTitle: 'J’ai déjà commencé, ou déjà répondu',
    resumeText: 'Tapez le code que la page vous a donné : vous retrouvez votre réponse.',
    go: 'Continuer',
    unknownCode: 'Ce code n’est pas de cette enquête. Relisez-le signe par signe.',
    misread: 'Un signe de ce code est mal lu. Relisez-le signe par signe.',
    over: 'L’enquête est close : on ne peut plus répondre.',
    heldTitle: 'L’équipe saisit une réponse avec ce code',
    heldLead:
      'Elle l’a reçue sur papier, par téléphone ou à la porte, et ne l’a pas encore enregistrée. On ne peut pas répondre à l’écran avec le même code.',
    heldText: (contact: string) =>
      `Si ce n’est pas votre réponse, ou si vous préférez répondre à l’écran, écrivez à : ${contact}`,
    nothingAnswered: 'Votre réponse est vide : répondez à une question au moins, puis envoyez-la.',
    overTitle: 'On ne peut plus répondre',
    readyTitle: 'Votre code est reconnu',
    readyText: 'Il donne une seule réponse. Personne ne sait à qui il a été envoyé.',
    begunTitle: 'Votre réponse est commencée',
    begunText: 'Rien n’est envoyé. Reprenez là où vous en étiez.',
    resume: 'Reprendre',
    review: 'Relire et envoyer',
    yourCode: 'Arrêter et reprendre plus tard',
    yourCodeText:
      'Ce que vous avez écrit est gardé trente jours. Notez ce code pour revenir, ici ou sur un autre appareil :',
    yourLetterCode:
      'Ce que vous avez écrit est gardé trente jours. Pour revenir, tapez le code de votre lettre :',
    next: 'Continuer',
    filesLeftOut: (count: number) =>
      `${counted(count, 'question demande un fichier', 'questions demandent un fichier')}, et ici on ne peut pas en donner : ${count > 1 ? 'elles ne sont pas posées' : 'elle n’est pas posée'}. Pour en donner un, répondez sur votre propre écran.`,
    filesRefused: {
      'no-room':
        'L’enquête ne peut plus garder de fichier aussi lourd. Envoyez-en un plus petit, ou répondez sans fichier.',
      'day-full':
        'L’enquête a reçu aujourd’hui tous les fichiers qu’elle prend en un jour (250 Mo). Répondez sans fichier, ou revenez demain avec votre code.',
      'sent-too-much':
        'Beaucoup de fichiers sont déjà venus aujourd’hui de votre connexion : l’enquête en prend 100 Mo par jour. Répondez sans fichier, ou revenez demain avec votre code.',
    },
    fileNotKept: (name: string, why: string) =>
      name
        ? `Le fichier « ${name} » n’a pas été gardé. ${why}`
        : `Un fichier n’a pas été gardé. ${why}`,
    fileLost:
      'Votre fichier a été effacé pour laisser de la place à ceux d’autres personnes, car votre réponse n’était pas encore envoyée. Choisissez-le de nouveau, ou continuez sans lui.',
    back: 'Revenir à la page d’avant',
    stop: 'Enregistrer et arrêter',
    reviewTitle: 'Relisez avant d’envoyer',
    reviewLead: 'Rien n’est encore envoyé.',
    send: 'Envoyer ma réponse',
    incomplete: 'Il manque une réponse : elle est signalée sur cette page.',
    sentTitle: 'Merci, votre réponse est enregistrée',
    sentLead: (day: string) => `Elle sera effacée le ${day}. Les totaux publiés resteront.`,
    sentLeadPlanned: (day: string) =>
      `Si l’enquête finit le jour prévu, elle sera effacée le ${day}. Les totaux publiés resteront.`,
    typedDone: 'La réponse est saisie',
    typedLead: (day: string) => `Elle compte, et sera effacée le ${day}.`,
    typedCode: (day: string) =>
      `Donnez ce code à la personne si elle le souhaite : il retire sa réponse jusqu’au ${day}.`,
    withdraw: 'Retirer ma réponse',
    withdrawConfirm:
      'Votre réponse est effacée tout de suite, et ne peut pas être retrouvée. Les totaux déjà publiés ne changent pas.',
    withdrawText: (day: string) =>
      `Vous pouvez retirer votre réponse jusqu’au ${day}, avec ce code :`,
    withdrawTextPlanned: (day: string) =>
      `Si l’enquête finit le jour prévu, vous pouvez retirer votre réponse jusqu’au ${day} ; si elle est close plus tôt, ce jour vient plus tôt aussi. Votre code :`,
    withdrawn: 'Votre réponse est retirée : rien n’en est gardé.',
    whatNext: 'Lire ce que devient l’enquête',
    trial: 'Essai de l’équipe : cette réponse n’est jamais comptée.',
    trialDone: 'L’essai est allé jusqu’au bout.',
    backToPrepare: 'Revenir à la préparation',
    another: 'Saisir une autre réponse',
    kioskLead: 'Vous répondez ici, sur cet écran. Rien de votre réponse n’y restera.',
    kioskThanks: 'Merci, votre réponse est enregistrée.',
    kioskLeave: 'Abandonner et effacer ma réponse',
    kioskLeft: 'La réponse est effacée.',
    kioskNoCode:
      'À une borne, on ne peut pas retrouver sa réponse ensuite : relisez-la avant d’envoyer.',
    kioskIdle: 'Si personne ne touche l’écran pendant trois minutes, il revient au début.',
    media: {
      screen: 'À l’écran',
      kiosk: 'À la borne',
      telephone: 'Au téléphone',
      door: 'À la porte',
      field: 'À la porte, sur téléphone sans réseau',
      paper: 'Sur papier',
      trial: 'Essai',
    },
  },
  {
    enterLead: 'You may stop and go on later, here or on another device.',
    begin: 'Begin',
    beginHere: 'Answer on screen',
    typeCode: 'Your code',
    codeHint: 'Sixteen characters, for example K7RW-3TPX-2BCD-9FGH. Dashes do not count.',
    codeOfLetter: 'Type the code of your letter.',
    resumeTitle: 'I have already begun, or already answered',
    resumeText: 'Type the code that the page gave you: you find your answer again.',
    go: 'Go on',
    unknownCode: 'This code opens nothing in this survey. Read it again, one by one.',
    misread: 'A character of this code was misread. Read it again, one by one.',
    over: 'The survey is closed: nobody can answer any more.',
    heldTitle: 'The team is typing an answer with this code',
    heldLead:
      'They received it on paper, by telephone or at the door, and have not recorded it yet. Nobody can answer on screen with the same code.',
    heldText: (contact: string) =>
      `If it is not your answer, or if you would rather answer on screen, write to: ${contact}`,
    nothingAnswered: 'Your answer is empty: answer one question at least, then send it.',
    overTitle: 'It is too late to answer',
    readyTitle: 'Your code is known',
    readyText: 'It gives one answer only. Nobody knows to whom it was sent.',
    begunTitle: 'Your answer is begun',
    begunText: 'Nothing is sent. Go on where you were.',
    resume: 'Go on',
    review: 'Read over and send',
    yourCode: 'Stop and go on later',
    yourCodeText:
      'What you wrote is kept for thirty days. Note this code to come back, here or on another device:',
    yourLetterCode:
      'What you wrote is kept for thirty days. To come back, type the code of your letter:',
    next: 'Go on',
    filesLeftOut: (count: number) =>
      `${counted(count, 'question asks for a file', 'questions ask for a file')}, and none can be given here: ${count === 1 ? 'it is not asked' : 'they are not asked'}. To give one, answer on a screen of your own.`,
    filesRefused: {
      'no-room':
        'The survey cannot keep a file as heavy as this one any more. Send a smaller one, or answer without a file.',
      'day-full':
        'The survey received today all the files that it takes in a day (250 MB). Answer without a file, or come back tomorrow with your code.',
      'sent-too-much':
        'Many files have already come from your connection today: the survey takes 100 MB of them a day. Answer without a file, or come back tomorrow with your code.',
    },
    fileNotKept: (name, why) =>
      name ? `The file “${name}” was not kept. ${why}` : `A file was not kept. ${why}`,
    fileLost:
      'Your file was erased to leave room for those of other people, since your answer was not sent yet. Choose it again, or go on without it.',
    back: 'Back to the page before',
    stop: 'Save and stop',
    reviewTitle: 'Read over before sending',
    reviewLead: 'Nothing is sent yet.',
    send: 'Send my answer',
    incomplete: 'An answer is missing: it is marked on this page.',
    sentTitle: 'Thank you, your answer is recorded',
    sentLead: (day: string) => `It will be erased on ${day}. Published totals will stay.`,
    sentLeadPlanned: (day: string) =>
      `If the survey ends on the day planned, it will be erased on ${day}. Published totals will stay.`,
    typedDone: 'The answer is typed',
    typedLead: (day: string) => `It counts, and will be erased on ${day}.`,
    typedCode: (day: string) =>
      `Give this code to the person if they wish: it withdraws their answer until ${day}.`,
    withdraw: 'Withdraw my answer',
    withdrawConfirm:
      'Your answer is erased at once and cannot be found again. Totals already published do not change.',
    withdrawText: (day: string) => `You may withdraw your answer until ${day}, with this code:`,
    withdrawTextPlanned: (day: string) =>
      `If the survey ends on the day planned, you may withdraw your answer until ${day}; if it closes earlier, that day comes earlier too. Your code:`,
    withdrawn: 'Your answer is withdrawn: nothing of it is kept.',
    whatNext: 'Read what becomes of the survey',
    trial: 'Trial of the team: this answer is never counted.',
    trialDone: 'The trial went through.',
    backToPrepare: 'Back to the preparation',
    another: 'Type another answer',
    kioskLead: 'You answer here, on this screen. Nothing of your answer will stay on it.',
    kioskThanks: 'Thank you, your answer is recorded.',
    kioskLeave: 'Give up and erase my answer',
    kioskLeft: 'The answer is erased.',
    kioskNoCode: 'At a kiosk you cannot find your answer again later: read it over before sending.',
    kioskIdle: 'When nobody touches the screen for three minutes, it goes back to the start.',
    media: {
      screen: 'On screen',
      kiosk: 'At the kiosk',
      telephone: 'By telephone',
      door: 'At the door',
      field: 'At the door, on a phone without network',
      paper: 'On paper',
      trial: 'Trial',
    },
  },
)
