import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const sealTexts = defineTexts(
  {
    acknowledgement: 'Mon accusé signé, à garder',
    acknowledgementHelp:
      'Il prouve que vous étiez dans le tirage. « leaf/v1 » est le nom de son format. Le fichier public contient, sur votre ligne, l’empreinte de la partie « opens » : 64 lettres et chiffres calculés sur ce texte (méthode SHA-256). Refaites ce calcul et cherchez votre ligne.',
    receipt: 'Reçu du tirage',
    receiptTitle: (title: string) => `${title} : le reçu`,
    receiptDrawn: (seats: number, pool: number) =>
      `${counted(seats, 'personne tirée', 'personnes tirées')} sur ${writtenNumber(pool, 'fr')}. Refaites le calcul.`,
    receiptHow: (panels: number, index: number) =>
      `${numbered(writtenNumber(panels, 'fr'), 'panels possibles', 'fr')}, tous conformes aux quotas, ont été publiés avant le tirage avec leurs numéros. Le tirage a donné le numéro ${index}. Cette page ne montre aucune donnée personnelle, seulement des tickets et des empreintes.`,
    line: 'Ce qui était fixé, et quand',
    stations: [
      'Règle publiée',
      'Vivier figé',
      'Panels publiés',
      'Tout est fixé et publié',
      'Tiré en public',
      'Clos',
    ],
    receiptLead:
      'Tout ce qu’il faut pour refaire le calcul, sans aucune donnée personnelle : seulement des tickets et des empreintes.',
    notYet: 'Le vivier n’est pas encore figé : il n’y a rien à vérifier pour l’instant.',
    waitingTitle: 'Le tirage a lieu bientôt',
    waiting: (when: string) =>
      `Tout est fixé. La balise (un nombre public, publié à heure fixe) sortira le ${when} : personne ne peut la connaître avant.`,
    voidTitle: 'Ce tirage est annulé',
    voidHelp: 'Il reste visible, avec tout ce qu’il avait fixé.',
    alarmTitle: 'Le vivier conservé n’est plus celui du fichier public',
    alarm:
      'Une personne a été retirée ou modifiée dans la base après la publication du fichier. Le fichier public, lui, n’a pas changé : comparez, et demandez une explication.',
    voided: (count: number) =>
      count === 0
        ? 'Aucun autre tirage de ce panel n’a été annulé.'
        : `Tirages annulés pour ce même panel : ${writtenNumber(count, 'fr')}.`,
    contests: 'Contestations',
    contestCount: (count: number) =>
      count === 0
        ? 'Personne n’a montré d’accusé signé dont le ticket manque à la liste publique.'
        : count === 1
          ? 'Une personne a montré un accusé signé dont le ticket manque à la liste publique.'
          : `${writtenNumber(count, 'fr')} personnes ont montré un accusé signé dont le ticket manque à la liste publique.`,
    contest: 'Je me suis inscrit·e et je n’y suis pas',
    contestHelp:
      'Collez votre accusé signé, tel que vous l’avez reçu. Il est vérifié ici ; si votre ticket manque à la liste publique, la contestation est comptée sur cette page. Rien d’autre que le ticket n’est gardé. Si vous vous êtes retiré·e avant que le vivier ne soit figé, votre ticket n’y est plus : c’est attendu.',
    contestField: 'Mon accusé signé',
    contestSubmit: 'Vérifier mon accusé',
    contested:
      'Votre ticket manque à la liste publique. La contestation est comptée sur cette page.',
    contestRefusals: {
      'not-frozen': 'Le vivier n’est pas encore figé : il n’y a pas encore de liste publique.',
      'not-signed':
        'Ce texte n’est pas un accusé signé pour ce tirage. Collez-le en entier, accolades comprises.',
      'in-the-list': 'Votre ticket est dans la liste publique, et sa ligne est bien la vôtre.',
      'other-leaf':
        'Votre ticket est dans la liste publique, mais sa ligne ne correspond pas à votre accusé. Si vous n’en avez pas reçu un plus récent, dites-le au garant.',
    },
    emptySeats: (count: number) =>
      count === 1
        ? 'Une place est restée vide : ce qui en a été décidé'
        : `${writtenNumber(count, 'fr')} places sont restées vides : ce qui en a été décidé`,
    fixed: 'Ce qui était fixé, et quand',
    rule: 'Règle',
    pool: 'Vivier figé',
    poolValue: (size: number, when: string) => `${counted(size, 'ticket', 'tickets')}, le ${when}`,
    list: 'Liste des panels',
    listValue: (size: number, when: string) =>
      `${numbered(writtenNumber(size, 'fr'), 'panels numérotés', 'fr')}, le ${when}`,
    witnesses: 'Témoins',
    commitment: 'Engagement',
    session: 'Séance publique',
    round: 'Tour de la balise',
    hash: 'Empreinte',
    result: 'Le résultat du tirage',
    dice: (count: number) =>
      count === 4 ? 'Dés noir, rouge, bleu, blanc' : 'Dés rouge, bleu, blanc',
    noDice: 'sans dés',
    beacon: 'Balise',
    panelNumber: 'Numéro du panel',
    alone: 'Dés seuls',
    aloneValue: 'permis par la règle ; la balise ne donne que l’ordre de la réserve',
    aloneHelp:
      'Ce que les dés seuls prouvent : le panel est celui du numéro lancé devant la salle, dans une liste fixée avant. Ce qu’ils ne prouvent pas : que les dés étaient honnêtes et lancés au hasard. Aucune balise ne corrige un lancer arrangé : seuls les témoins, la photo et le procès-verbal peuvent le montrer.',
    firstDraw: 'Suit un autre tirage',
    firstDrawValue: (title: string, links: number) =>
      `${title} : cet engagement contient l’empreinte du sien, et celle de la ligne ${links} de son journal`,
    firstUnseen: 'un tirage qui n’est pas public',
    firstLink: 'Journal du premier tirage',
    firstLinkValue: (links: number) => `tel qu’il était à sa ligne ${links}`,
    nextDraw: 'Un tirage suit celui-ci',
    nextDrawValue: (title: string) => `${title} : son engagement contient les empreintes d’ici`,
    panel: 'Le panel',
    panelHelp:
      'Chaque personne du vivier connaît son ticket. Un ticket qui a plus de 900 chances sur 1 000 appartient à un groupe rare : mieux vaut ne pas le montrer.',
    seat: 'Place',
    ticket: 'Ticket',
    standing: 'Où en est la place',
    vacant: 'place libre',
    confirmed: 'confirmée',
    drawn: 'tirée, à confirmer',
    replacedFrom: (ticket: string) => `remplace ${ticket}`,
    quotas: 'Population, vivier et panel',
    quotasHelp:
      'Un nombre de moins de cinq personnes, ou qui permettrait de le retrouver par soustraction, n’est pas écrit : il pourrait désigner quelqu’un. À sa place, vous lisez les nombres de places fixés avant le tirage : au moins, au plus.',
    answer: (values: readonly string[]) =>
      values.length === 1 ? (values[0] ?? '') : `Ensemble : ${values.join(', ')}`,
    range: (min: number, max: number) => (min === max ? String(min) : `${min}–${max}`),
    unwritten: 'pas écrit',
    within: 'dans la fourchette',
    least: 'places, au moins',
    most: 'places, au plus',
    withinColumn: 'panel tiré',
    value: 'Réponse',
    population: 'Population',
    poolColumn: 'Vivier',
    quota: 'Places prévues',
    panelColumn: 'Panel',
    bars: 'En barres',
    unknown: 'non dite',
    barsKey: 'Barres, de haut en bas : population, vivier, panel.',
    reserve: 'Ordre de la réserve',
    reserveHelp: (count: number) =>
      `${counted(count, 'ticket attend', 'tickets attendent')} dans cet ordre. Une place libre va au premier ticket qui respecte encore tous les quotas.`,
    reserveMore: 'Les suivants sont dans le fichier du reçu.',
    log: 'Journal',
    logHelp:
      'Chaque ligne contient l’empreinte de la précédente : rien ne peut être retiré ni changé sans que cela se voie.',
    when: 'Date',
    what: 'Événement',
    verify: 'Refaire le calcul',
    verifyHelp: 'De trois façons, sans nous faire confiance. Rien n’est envoyé nulle part.',
    verifyHere: 'Refaire le calcul dans ce navigateur',
    verifyOther: 'Ou choisir un fichier de reçu que vous avez gardé',
    verifyGood: 'Le calcul donne exactement le même résultat : ce reçu est juste.',
    verifyBad: 'Le calcul ne donne pas le même résultat. Ce qui ne correspond pas : ',
    verifyScript: 'Avec le script indépendant, en Python, que chacun peut lire : ',
    verifyCommand: 'python3 verifier.py recu.json',
    files: 'Les fichiers',
    fileReceipt: (size: string) => `Le reçu (JSON, ${size})`,
    filePool: 'Le vivier (tickets et empreintes)',
    fileList: 'La liste des panels',
    fileCommitment: 'L’engagement (JSON)',
    fileRules: 'Le texte de la règle',
    fileScript: 'Le script de vérification (Python)',
    claims: 'Ce que ce reçu prouve, et ce qu’il ne prouve pas',
    claimsLink: 'Lire ce que cela prouve, les tricheries qui se voient, et les limites',
    ceremony: 'Écran de la séance',
    kit: 'Kit papier de la séance (PDF)',
    booklets: ', et les livrets des panels, mille par mille : ',
    check: {
      form: 'forme du fichier',
      fixed: 'ce qui était fixé',
      commitment: 'engagement',
      rules: 'règle',
      pool: 'vivier',
      panels: 'liste des panels',
      counts: 'comptes de la liste',
      chance: 'dés, balise et numéro',
      panel: 'panel',
      reserve: 'ordre de la réserve',
      log: 'journal',
      ruled: 'dés seuls que la règle ne permet pas',
      first: 'reçu du premier tirage',
      follows: 'lien avec le premier tirage',
      mailing: 'tirage des lettres',
      letters: 'liste des lettres',
      anchors: 'jetons d’horodatage',
      stamp: 'signature d’un jeton',
      text: 'texte du fichier',
      signature: 'signature de la balise',
    },
  },
  {
    acknowledgement: 'My signed acknowledgement, to be kept',
    acknowledgementHelp:
      'It proves that you were in the draw. Your line of the public file is the SHA-256 of the text “opens”: compute it, and look for it.',
    receipt: 'Receipt of the draw',
    receiptTitle: (title: string) => `${title}: the receipt`,
    receiptDrawn: (seats: number, pool: number) =>
      `${numbered(seats, 'people', 'en')} drawn among ${pool}. Redo the calculation.`,
    receiptHow: (panels: number, index: number) =>
      `${numbered(writtenNumber(panels, 'en'), 'possible panels', 'en')}, all of them within the quotas, were published beforehand with their numbers. Chance designated number ${index}. Here is no personal data: tickets and fingerprints.`,
    line: 'What was fixed, and when',
    stations: [
      'Rule published',
      'Pool frozen',
      'Panels published',
      'All committed',
      'Drawn in public',
      'Closed',
    ],
    receiptLead:
      'Everything needed to redo the calculation, and no personal data: tickets and fingerprints.',
    notYet: 'The pool is not frozen yet: there is nothing to verify for now.',
    waitingTitle: 'The draw takes place soon',
    waiting: (when: string) =>
      `Everything is fixed. The beacon speaks on ${when}: nobody can know its result before.`,
    voidTitle: 'This draw is void',
    voidHelp: 'It stays visible, with all that it had fixed.',
    alarmTitle: 'The pool that is kept is no longer that of the public file',
    alarm:
      'Somebody was removed or changed in the database after the file was frozen. The public file did not change: compare, and ask why.',
    voided: (count: number) =>
      count === 0
        ? 'No other draw of this panel was voided.'
        : `Draws voided for this same panel: ${count}.`,
    contests: 'Contests',
    contestCount: (count: number) =>
      count === 0
        ? 'Nobody has shown a signed acknowledgement whose ticket is missing from the public list.'
        : count === 1
          ? 'One person has shown a signed acknowledgement whose ticket is missing from the public list.'
          : `${numbered(count, 'people', 'en')} have shown a signed acknowledgement whose ticket is missing from the public list.`,
    contest: 'I registered and I am not there',
    contestHelp:
      'Paste your signed acknowledgement, as you received it. It is checked here; if your ticket is missing from the public list, the contest is counted on this page. Nothing but the ticket is kept. If you withdrew before the pool was frozen, your ticket is no longer there: that is expected.',
    contestField: 'My signed acknowledgement',
    contestSubmit: 'Check my acknowledgement',
    contested: 'Your ticket is missing from the public list. The contest is counted on this page.',
    contestRefusals: {
      'not-frozen': 'The pool is not frozen yet: there is no public list yet.',
      'not-signed':
        'This text is no signed acknowledgement for this draw. Paste all of it, with its braces.',
      'in-the-list': 'Your ticket is in the public list, and its line is yours.',
      'other-leaf':
        'Your ticket is in the public list, but its line does not open with your acknowledgement: unless you received a later one, tell the guarantor.',
    },
    emptySeats: (count: number) =>
      count === 1
        ? 'One seat stayed empty: what was decided of it'
        : `${count} seats stayed empty: what was decided of them`,
    fixed: 'What was fixed, and when',
    rule: 'Rule',
    pool: 'Pool frozen',
    poolValue: (size: number, when: string) =>
      `${numbered(writtenNumber(size, 'en'), 'tickets', 'en')}, on ${when}`,
    list: 'List of panels',
    listValue: (size: number, when: string) =>
      `${writtenNumber(size, 'en')} numbered panels, on ${when}`,
    witnesses: 'Witnesses',
    commitment: 'Commitment',
    session: 'Public session',
    round: 'Round of the beacon',
    hash: 'Fingerprint',
    result: 'What the draw gave',
    dice: (count: number) =>
      count === 4 ? 'Black, red, blue, white dice' : 'Red, blue, white dice',
    noDice: 'without dice',
    beacon: 'Beacon',
    panelNumber: 'Number of the panel',
    alone: 'Dice alone',
    aloneValue: 'allowed by the rule; the beacon only gives the order of the reserve',
    aloneHelp:
      'What dice alone prove: the panel is that of the number thrown before the hall, in a list fixed before. What they do not prove: that the dice were honest and thrown by chance. No beacon corrects an arranged throw; only the people present, the photograph and the minutes answer for it.',
    firstDraw: 'Follows another draw',
    firstDrawValue: (title: string, links: number) =>
      `${title}: this commitment holds the fingerprint of its own, and that of line ${links} of its log`,
    firstUnseen: 'a draw that is not public',
    firstLink: 'Log of the first draw',
    firstLinkValue: (links: number) => `as it was at its line ${links}`,
    nextDraw: 'A draw follows this one',
    nextDrawValue: (title: string) =>
      `${title}: its commitment holds the fingerprints of this page`,
    panel: 'The panel',
    panelHelp:
      'Everyone in the pool knows their ticket. A ticket with more than 900 chances in 1,000 belongs to a rare group: better not to show it.',
    seat: 'Seat',
    ticket: 'Ticket',
    standing: 'Where the seat stands',
    vacant: 'vacant',
    confirmed: 'confirmed',
    drawn: 'drawn, to be confirmed',
    replacedFrom: (ticket: string) => `replaces ${ticket}`,
    quotas: 'Population, pool and panel',
    quotasHelp:
      'When a number would nearly name somebody (fewer than five people, or a way to find them by subtraction), it is not written: read then the range of seats that was fixed before the draw, which every panel that can be drawn keeps.',
    answer: (values) =>
      values.length === 1 ? (values[0] ?? '') : `Together: ${values.join(', ')}`,
    range: (min, max) => (min === max ? String(min) : `${min}–${max}`),
    unwritten: 'not written',
    within: 'within the range',
    least: 'seats, at least',
    most: 'seats, at most',
    withinColumn: 'panel drawn',
    value: 'Answer',
    population: 'Population',
    poolColumn: 'Pool',
    quota: 'Seats foreseen',
    panelColumn: 'Panel',
    bars: 'As bars',
    unknown: 'unknown',
    barsKey: 'Bars, from top to bottom: population, pool, panel.',
    reserve: 'Order of the reserve',
    reserveHelp: (count: number) =>
      `In this order: ${numbered(count, 'tickets', 'en')}. A vacant seat goes to the first that keeps every quota.`,
    reserveMore: 'The others are in the file of the receipt.',
    log: 'Log',
    logHelp:
      'Each line holds the fingerprint of the one before: nothing can be removed or changed unseen.',
    when: 'Date',
    what: 'Event',
    verify: 'Redo the calculation',
    verifyHelp: 'In three ways, without trusting us. Nothing is sent anywhere.',
    verifyHere: 'Redo the calculation in this browser',
    verifyOther: 'Or choose a receipt that you kept',
    verifyGood: 'Everything recomputes: this receipt is exact, byte for byte.',
    verifyBad: 'This file does not recompute. Does not hold: ',
    verifyScript: 'With the independent script, in Python, that anyone can read: ',
    verifyCommand: 'python3 verifier.py recu.json',
    files: 'The files',
    fileReceipt: (size: string) => `The receipt (JSON, ${size})`,
    filePool: 'The pool (tickets and fingerprints)',
    fileList: 'The list of panels',
    fileCommitment: 'The commitment (JSON)',
    fileRules: 'The text of the rule',
    fileScript: 'The verification script (Python)',
    claims: 'What this receipt proves, and what it does not',
    claimsLink: 'Read what it proves, against whom, and its limits',
    ceremony: 'Screen of the session',
    kit: 'Paper kit of the session (PDF)',
    booklets: ', and the booklets of panels, a thousand at a time: ',
    check: {
      form: 'form of the file',
      fixed: 'what was fixed',
      commitment: 'commitment',
      rules: 'rule',
      pool: 'pool',
      panels: 'list of panels',
      counts: 'counts of the list',
      chance: 'dice, beacon and number',
      panel: 'panel',
      reserve: 'order of the reserve',
      log: 'log',
      ruled: 'dice alone that the rule does not allow',
      first: 'receipt of the first draw',
      follows: 'link with the first draw',
      mailing: 'draw of the letters',
      letters: 'list of the letters',
      anchors: 'time stamps',
      stamp: 'signature of a stamp',
      text: 'text of the file',
      signature: 'signature of the beacon',
    },
  },
)
