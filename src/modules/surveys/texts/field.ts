import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** Codes, letters, entries by the team, files of answers. */
export const fieldTexts = defineTexts(
  {
    codes: {
      title: 'Codes et lettres',
      lead: 'Chaque code donne une seule réponse. Aucune liste ne dit quel code est dans quelle lettre.',
      made: (made: number, used: number) =>
        `${counted(made, 'code donné', 'codes donnés')}, ${counted(used, 'code a servi', 'codes ont servi')}.`,
      plainTitle: 'Des lettres sans nom',
      plainText: 'Pour une distribution dans les boîtes ou de la main à la main.',
      count: 'Nombre de lettres',
      countHint: 'De 1 à 2 000 à la fois.',
      countWrong: 'Écrivez un nombre de 1 à 2 000.',
      print: 'Imprimer les lettres',
      namedTitle: 'Des lettres à des personnes',
      people: 'Personnes, une par ligne',
      peopleHint: 'Nom ; adresse. Par exemple : Ana Riou ; 3 rue Haute, 35000 Rennes',
      peopleWrong: 'Écrivez au moins un nom.',
      nameTooLong: (line: string) => `Ligne ${line} : écrivez un nom de 200 caractères au plus.`,
      add: 'Ajouter à la liste',
      added: 'La liste est complétée.',
      knownTitle: 'Des personnes déjà connues de l’équipe',
      knownText:
        'Qui est déjà dans la liste n’y entre pas deux fois. La liste est effacée un mois après le dernier jour.',
      from: 'Quelle liste',
      knownLists: {
        members: 'Les territoires membres du réseau, à l’adresse de leurs factures',
        event:
          'Les personnes inscrites à un événement, sans adresse : lettres à remettre sur place',
      },
      event: 'Adresse de la page de l’événement',
      eventHint: 'Pour un événement seulement. Par exemple : /agenda/la-halle',
      knownAdded: (count: number) =>
        `${counted(count, 'personne est ajoutée', 'personnes sont ajoutées')} à la liste.`,
      panelTitle: 'Le panel d’un tirage au sort',
      panelText:
        'Les noms restent dans le tirage : ils servent à imprimer ces lettres, et l’enquête ne les garde pas. Personne ne sait qui a répondu. Écrivez au panel de ce qu’il fait : c’est pour cela que ses membres ont donné leur nom.',
      draw: 'Adresse de la page du tirage',
      drawHint: 'Par exemple : /tirages/assemblee-du-climat',
      part: 'À qui écrire',
      parts: {
        seats: 'Aux personnes qui ont une place',
        'seats-and-reserve': 'Aux personnes qui ont une place, et à la réserve',
      },
      panelOnce:
        'Chaque membre du panel reçoit une seule lettre : gardez ce fichier jusqu’à l’envoi. Plus tard, la même demande donne les lettres des personnes qui ont eu une place depuis.',
      printPanel: 'Imprimer les lettres du panel',
      panelRefusals: {
        'nobody-left':
          'Personne à qui écrire : les lettres de ce panel sont faites, ou ses noms sont effacés.',
        'no-draw': 'Aucun tirage n’a cette adresse : copiez-la depuis sa page.',
        'not-drawn':
          'Ce tirage n’a pas encore eu lieu, ou il a été abandonné : il n’a pas de panel.',
      },
      waiting: (waiting: number, printed: number) =>
        `${counted(waiting, 'personne attend sa lettre', 'personnes attendent leur lettre')}, ${counted(printed, 'lettre est faite', 'lettres sont faites')}.`,
      readList: 'Lire la liste',
      name: 'Nom',
      address: 'Adresse',
      noAddress: 'Sans adresse',
      withoutAddress: (count: number) =>
        `${counted(count, 'personne est', 'personnes sont')} sans adresse : une lettre sera faite, à remettre en main propre. Vérifiez qu’aucune de ces lignes n’est autre chose qu’un nom.`,
      moreOnList: (count: number) => `Et ${counted(count, 'autre personne', 'autres personnes')}.`,
      madeAlready:
        'Ces codes sont déjà imprimés : le bouton a été pressé deux fois. Cherchez le fichier dans vos téléchargements. S’il n’y est pas, imprimez-en d’autres : les codes perdus ne comptent pour personne.',
      reload: 'Le fichier se télécharge ; rouvrez ensuite cette page pour voir les nombres à jour.',
      printNamed: 'Imprimer les lettres de la liste',
      once: 'Les lettres sont faites une seule fois : gardez ce fichier jusqu’à l’envoi. Une lettre perdue se remplace par une lettre sans nom.',
      refusals: {
        'open-link': 'Cette enquête a un lien ouvert : elle n’a pas de codes.',
        'not-now': 'Les codes sont donnés quand l’enquête est ouverte.',
        'nobody-left': 'Personne n’attend de lettre : complétez la liste.',
        'no-event': 'Aucun événement n’a cette adresse : copiez-la depuis sa page.',
        'nobody-there':
          'Personne à ajouter : tout le monde est déjà dans la liste, ou elle est vide.',
        'too-many': 'Faites au plus 20 000 lettres à la fois.',
      },
    },
    entry: {
      title: 'Saisir une réponse',
      lead: 'Pour une réponse reçue sur papier, au téléphone ou à la porte. Les questions s’ouvrent page par page, comme à l’écran.',
      medium: 'Comment la réponse est arrivée',
      code: 'Code de la lettre',
      replace: 'Remplacer ce que la personne a commencé, sans le montrer',
      replaceHint:
        'Ce qu’elle a écrit à l’écran est effacé, et personne ne le lit. Cochez si elle le demande.',
      begin: 'Ouvrir les questions',
      aloud: 'À lire à voix haute',
      aloudText:
        'Ce que l’on dit d’abord, les questions dans leurs mots, des cases pour une conversation, et rien qui nomme une personne. Une feuille sert à une conversation ; saisissez-la ensuite ici, puis détruisez-la.',
      phoneSheet: 'Feuille d’appel, pour le téléphone (PDF)',
      doorSheet: 'Feuille de porte-à-porte (PDF)',
      attemptsTitle: 'Appels et portes',
      attemptsText:
        'Notez comment chaque appel ou chaque porte s’est terminé. Seuls des nombres sont gardés : ni nom, ni numéro, ni adresse.',
      attemptMedium: 'Appel ou porte',
      outcome: 'Comment cela s’est terminé',
      note: 'Noter',
      noted: 'C’est noté.',
      outcomes: {
        answered: 'A répondu',
        absent: 'Personne',
        refused: 'Ne veut pas répondre',
        later: 'À revoir plus tard',
        unreachable: 'Numéro ou adresse faux',
      },
      attemptMedia: { telephone: 'Appel', door: 'Porte' },
      count: 'Nombre',
      none: 'Aucun appel ni porte pour le moment.',
      refusals: {
        shut: 'L’enquête n’est pas ouverte : rouvrez-la pour saisir une réponse.',
        'unknown-code': 'Ce code n’est pas de cette enquête. Relisez-le signe par signe.',
        'already-sent': 'Ce code a déjà donné une réponse.',
        'begun-by-its-person':
          'La personne a commencé sa réponse à l’écran, et ne l’a pas encore envoyée. Attendez qu’elle l’envoie, ou cochez la case pour remplacer ce qu’elle a commencé.',
        incomplete: 'Il manque une réponse.',
        'not-now': 'L’enquête n’est pas ouverte.',
      },
    },
    answers: {
      title: 'Réponses et fichiers',
      lead: 'Les réponses une par une, sans nom, pour l’équipe et pour la recherche.',
      byMedium: 'Façon de répondre',
      count: 'Nombre',
      none: 'Aucune réponse pour le moment.',
      joined: {
        title: 'Fichiers joints aux réponses',
        of: 'Réponses',
        count: 'Fichiers',
        room: 'Place prise',
        states: { sent: 'Envoyées', begun: 'Commencées, pas encore envoyées' },
        taken: (taken: string, room: string) => `${taken} sur ${room}`,
        text: 'Les réponses pas encore envoyées ont leur place. Quand elle manque, Ouvroir efface d’abord les fichiers que personne n’a repris depuis la veille. Viennent ensuite ceux de la réponse qui en prend le plus. La personne le lit en revenant, et choisit son fichier de nouveau. Les fichiers d’une réponse envoyée restent. Par un lien ouvert, une même connexion envoie 100 Mo de fichiers par jour, et toutes ensemble 250 Mo, pas plus.',
        nearlyFull:
          'La place des réponses envoyées est prise à plus de 80 %. Quand elle sera pleine, on pourra encore répondre, sans joindre de fichier. Si les fichiers viennent de personnes que l’enquête ne concerne pas, arrêtez l’enquête et posez-la de nouveau avec des codes.',
        free: 'Effacer les fichiers jamais envoyés',
        freeSure: (files: number, size: string) =>
          `${counted(files, 'fichier d’une réponse commencée et pas envoyée sera effacé', 'fichiers de réponses commencées et pas envoyées seront effacés')} (${size}). Les réponses restent : qui revient lira qu’il faut choisir son fichier de nouveau. Les fichiers des réponses envoyées restent. Cet effacement ne se défait pas.`,
        freed: (files: number) => `${counted(files, 'fichier effacé', 'fichiers effacés')}.`,
        freeRefusals: {
          'nothing-to-free':
            'Aucun fichier n’est à effacer : il n’y en a que dans des réponses déjà reçues, ou que quelqu’un remplit en ce moment.',
        },
      },
      files: 'Fichiers',
      filesText:
        'Les coordonnées ne sont dans aucun fichier. Le tableur a deux feuilles : les réponses, et le sens de chaque colonne.',
      xlsx: 'Tableur (XLSX)',
      kinds: {
        'responses.csv': 'Réponses (CSV)',
        'codebook.csv': 'Sens des colonnes (CSV)',
        'import.R': 'Lecture dans R',
        'ddi.xml': 'DDI-Codebook',
        'datapackage.json': 'Frictionless Data Package',
      },
      quasi: 'Questions qui, ensemble, peuvent dire qui est la personne',
      quasiHint:
        'Par exemple l’âge, la commune et le métier. Les fichiers sont refusés quand une personne est seule avec ses réponses à ces questions. Sans choix de votre part, ce sont toutes celles où la réponse n’est pas un texte libre.',
      keep: 'Enregistrer',
      kept: 'C’est enregistré.',
      stillOpen:
        'Les fichiers attendent la fermeture de l’enquête : deux fichiers pris à une heure d’écart montreraient qui vient de répondre.',
      reason: 'Motif du changement',
      reasonHint: 'Demandé dès qu’une réponse est arrivée. Il reste dans le journal de l’équipe.',
      refusals: {
        'unknown-question': 'Cochez des questions de cette enquête.',
        'none-ticked':
          'Cochez au moins une question. Sans aucune, rien ne dirait quand une personne est seule avec ses réponses.',
        'reason-needed': 'Écrivez pourquoi ces questions changent, en une phrase.',
      },
      alone: (people: number) =>
        `Fichiers refusés : ${counted(people, 'personne est seule avec ses réponses', 'personnes sont seules avec leurs réponses')} aux questions cochées. Changez les questions cochées, avec un motif, ou donnez les totaux publiés.`,
      fine: 'Aucune personne n’est seule avec ses réponses aux questions cochées.',
    },
  },
  {
    codes: {
      title: 'Codes and letters',
      lead: 'Each code gives one answer only. No list says which code is in which letter.',
      made: (made: number, used: number) =>
        `${counted(made, 'code given', 'codes given')}, ${counted(used, 'code served', 'codes served')}.`,
      plainTitle: 'Letters without a name',
      plainText: 'To be put in letter boxes or handed over.',
      count: 'Number of letters',
      countHint: 'From 1 to 2,000 at a time.',
      countWrong: 'Write a number from 1 to 2,000.',
      print: 'Print the letters',
      namedTitle: 'Letters to people',
      people: 'People, one a line',
      peopleHint: 'Name; address. For example: Ana Riou; 3 rue Haute, 35000 Rennes',
      peopleWrong: 'Write one name at least.',
      nameTooLong: (line: string) => `Line ${line}: write a name of 200 characters at most.`,
      add: 'Add to the list',
      added: 'The list is completed.',
      knownTitle: 'People whom the house knows',
      knownText:
        'Whoever is on the list already does not enter it twice. The list is erased a month after the last day.',
      from: 'Which list',
      knownLists: {
        members: 'Member territories of the network, where their invoices go',
        event: 'People registered for an event, without an address: letters to hand over there',
      },
      event: 'Address of the page of the event',
      eventHint: 'For an event only. For example: /agenda/la-halle',
      knownAdded: (count: number) => `${counted(count, 'person', 'people')} added to the list.`,
      panelTitle: 'The panel of a draw',
      panelText:
        'Names stay in the draw: they serve to print these letters, and the survey does not keep them. Nobody knows who answered. Write to the panel about what it does: its members gave their names for that.',
      draw: 'Address of the page of the draw',
      drawHint: 'For example: /tirages/assemblee-du-climat',
      part: 'Whom to write to',
      parts: {
        seats: 'Those who have a seat',
        'seats-and-reserve': 'Those who have a seat, and the reserve',
      },
      panelOnce:
        'Each member of the panel gets one letter: keep this file until it leaves. Asked again later, it gives the letters of those who got a seat since.',
      printPanel: 'Print the letters of the panel',
      panelRefusals: {
        'nobody-left':
          'Nobody to write to: the letters of this panel are made, or its names are erased.',
        'no-draw': 'No draw has this address: copy it from its page.',
        'not-drawn': 'This draw was not held yet, or was given up: it has no panel.',
      },
      waiting: (waiting: number, printed: number) =>
        `${counted(waiting, 'person awaits their letter', 'people await their letter')}, ${counted(printed, 'letter is made', 'letters are made')}.`,
      readList: 'Read the list',
      name: 'Name',
      address: 'Address',
      noAddress: 'Without an address',
      withoutAddress: (count: number) =>
        `${counted(count, 'person has', 'people have')} no address: a letter will be made, to hand over. Check that none of these lines is anything but a name.`,
      moreOnList: (count: number) => `And ${counted(count, 'other person', 'other people')}.`,
      madeAlready:
        'These codes are printed already: the button was pressed twice. Look for the file in your downloads. If it is not there, print others: lost codes count for nobody.',
      reload: 'The file is downloaded; open this page again afterwards to see the numbers anew.',
      printNamed: 'Print the letters of the list',
      once: 'Letters are made once: keep this file until they leave. A lost letter is replaced by one without a name.',
      refusals: {
        'open-link': 'This survey has an open link: it has no codes.',
        'not-now': 'Codes are given while the survey is open.',
        'nobody-left': 'Nobody awaits a letter: complete the list.',
        'no-event': 'No event has this address: copy it from its page.',
        'nobody-there': 'Nobody to add: everybody is on the list already, or it is empty.',
        'too-many': 'Make at most 20,000 letters at a time.',
      },
    },
    entry: {
      title: 'Type an answer',
      lead: 'For an answer received on paper, by telephone or at the door. The questions open page by page, as on screen.',
      medium: 'How the answer came',
      code: 'Code of the letter',
      replace: 'Replace what the person began, without showing it',
      replaceHint:
        'What they wrote on screen is erased, and nobody reads it. Tick it if they ask for it.',
      begin: 'Open the questions',
      aloud: 'To read aloud',
      aloudText:
        'What is said first, the questions in their own words, boxes for one conversation, and nothing that names anybody. A sheet is for one conversation; type it here afterwards, then destroy it.',
      phoneSheet: 'Call sheet, for the telephone (PDF)',
      doorSheet: 'Sheet for the door (PDF)',
      attemptsTitle: 'Calls and doors',
      attemptsText:
        'Note how each call or each door ended. Only numbers are kept: no name, no number, no address.',
      attemptMedium: 'Call or door',
      outcome: 'How it ended',
      note: 'Note it',
      noted: 'Noted.',
      outcomes: {
        answered: 'Answered',
        absent: 'Nobody',
        refused: 'Does not want to answer',
        later: 'To be seen later',
        unreachable: 'Wrong number or address',
      },
      attemptMedia: { telephone: 'Call', door: 'Door' },
      count: 'Number',
      none: 'No call nor door yet.',
      refusals: {
        shut: 'The survey is not open: open it again to type an answer.',
        'unknown-code': 'This code is not of this survey. Read it again, one by one.',
        'already-sent': 'This code has already given an answer.',
        'begun-by-its-person':
          'The person began their answer on screen, and has not sent it yet. Wait until they send it, or tick the box to replace what they began.',
        incomplete: 'An answer is missing.',
        'not-now': 'The survey is not open.',
      },
    },
    answers: {
      title: 'Answers and files',
      lead: 'Answers one by one, without names, for the team and for research.',
      byMedium: 'How they answered',
      count: 'Number',
      none: 'No answer yet.',
      joined: {
        title: 'Files joined to answers',
        of: 'Answers',
        count: 'Files',
        room: 'Room taken',
        states: { sent: 'Sent', begun: 'Begun, not sent yet' },
        taken: (taken, room) => `${taken} of ${room}`,
        text: 'When the room of answers that are not sent yet is short, Ouvroir first erases the files of those that nobody has gone on with since the day before, then those of the answer that takes the most. Its person reads it when they come back, and chooses the file again. The files of an answer that was sent stay. Through an open link, one connection sends 100 MB of files a day, all of them together 250 MB, and no more.',
        nearlyFull:
          'More than 80 % of the room of answers that were sent is taken. Once it is full, people can still answer, without joining a file. If files come from people whom the survey does not concern, close it and ask it again with codes.',
        free: 'Erase the files that were never sent',
        freeSure: (files, size) =>
          `${counted(files, 'file of an answer that is begun and not sent will be erased', 'files of answers that are begun and not sent will be erased')} (${size}). The answers stay: whoever comes back will read that their file has to be chosen again. The files of answers that were sent stay. This cannot be undone.`,
        freed: (files) => `${counted(files, 'file erased', 'files erased')}.`,
        freeRefusals: {
          'nothing-to-free':
            'No file is to be erased: there are some only in answers that came in, or that somebody is filling in.',
        },
      },
      files: 'Files',
      filesText:
        'Contact details are in no file. The workbook has two sheets: the answers, and what each column means.',
      xlsx: 'Workbook (XLSX)',
      kinds: {
        'responses.csv': 'Answers (CSV)',
        'codebook.csv': 'What columns mean (CSV)',
        'import.R': 'To read in R',
        'ddi.xml': 'DDI-Codebook',
        'datapackage.json': 'Frictionless Data Package',
      },
      quasi: 'Questions that together may say who somebody is',
      quasiHint:
        'For example age, commune and job. Files are refused when a person is alone with their answers to these questions. Unless you choose, they are all those whose answer is not free text.',
      keep: 'Save',
      kept: 'Saved.',
      stillOpen:
        'Files wait until the survey is closed: two files taken an hour apart would show who has just answered.',
      reason: 'Reason for the change',
      reasonHint: 'Asked as soon as an answer has come. The log of the house keeps it.',
      refusals: {
        'unknown-question': 'Tick questions of this survey.',
        'none-ticked':
          'Tick one question at least. Without any, nothing would say when somebody is alone with their answers.',
        'reason-needed': 'Write why these questions change, in one sentence.',
      },
      alone: (people: number) =>
        `Files refused: ${counted(people, 'person is alone', 'people are alone')} with their answers to the ticked questions. Change the ticked questions, with a reason, or give the published totals.`,
      fine: 'Nobody is alone with their answers to the ticked questions.',
    },
  },
)
