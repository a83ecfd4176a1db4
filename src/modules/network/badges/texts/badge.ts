import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import type { Achievement, BadgeKind } from '../badge.ts'

/** What each badge says of whoever received it: signed as it is written here. */
export const achievementTexts = defineTexts<Readonly<Record<BadgeKind, Achievement>>>(
  {
    mission: {
      name: 'Mission menée à bien',
      description: 'Une mission du réseau, menée pour un territoire ou pour le Labo.',
      criteria:
        'Avoir répondu à une mission publiée, avoir été choisi·e, et l’avoir menée jusqu’au bout : la personne qui l’a publiée le confirme en la terminant.',
    },
    coaching: {
      name: 'Territoire accompagné',
      description: 'L’accompagnement bénévole d’un territoire qui voulait essayer.',
      criteria:
        'Avoir accepté d’accompagner un territoire, avoir tenu les séances, et avoir dit ce que cela a donné à la fin.',
    },
  },
  {
    mission: {
      name: 'Mission accomplished',
      description: 'A mission of the network, carried out for a territory or for the lab.',
      criteria:
        'Answering a published mission, being chosen, and carrying it through: whoever published it confirms so when closing it.',
    },
    coaching: {
      name: 'Territory coached',
      description: 'Voluntary coaching of a territory that wanted to try.',
      criteria:
        'Accepting to coach a territory, holding the sessions, and telling what came of it at the end.',
    },
  },
)

export const badgeTexts = defineTexts(
  {
    title: 'Badge',
    for: 'Remis à',
    on: 'Remis le',
    by: 'Remis par',
    criteria: 'Pourquoi',
    words: 'Ce qui a été fait',
    proof: 'Comment le vérifier',
    proofText:
      'Ce badge est un fichier signé. Tout le monde peut vérifier qu’il vient d’ici et que rien n’y a été changé. La clé pour le vérifier est publiée, et d’autres logiciels savent le lire (Open Badges 3.0).',
    checked: 'Nous venons de le vérifier : la signature est bonne, et il n’a pas été retiré.',
    checkedRevoked: (reason: string) => `Ce badge a été retiré : ${reason}`,
    checkedBad: 'La signature ne correspond pas : ne vous y fiez pas.',
    signed: 'Fichier signé',
    json: 'Données (JSON)',
    image: 'Image qui contient le badge (SVG)',
    verifyOther: 'Vérifier un badge',
    ownTitle: 'Mes badges',
    ownLead: 'Ce que vous avez fait pour le réseau. Vous seul·e décidez de le montrer.',
    none: 'Pas encore de badge',
    noneText:
      'Répondez à une mission. Quand elle est terminée, la personne qui l’a publiée peut vous remercier par un badge.',
    missions: 'Missions',
    shown: 'montré à tout le monde',
    hidden: 'vous seul·e le voyez',
    show: 'Montrer ce badge à tout le monde',
    showSure:
      'La page du badge devient publique, avec votre nom tel que vous avez choisi de le montrer.',
    hide: 'Ne plus le montrer',
    nowShown: 'Votre badge est montré.',
    nowHidden: 'Votre badge n’est plus montré.',
    receivedTitle: 'Un badge pour vous remercier',
    receivedLead:
      'Gardez-le pour vous, ou montrez-le : c’est vous qui décidez, et vous pourrez changer d’avis.',
    verifyTitle: 'Vérifier un badge',
    verifyLead:
      'Collez le fichier signé, ou le contenu de l’image du badge. Nous regardons qui l’a signé, si quelque chose a été changé, et s’il a été retiré.',
    paste: 'Le badge',
    pasteHint: 'Trois suites de lettres séparées par des points, ou le texte d’une image SVG.',
    email: 'Adresse de la personne, si vous voulez savoir s’il est bien à elle',
    emailHint: 'Elle sert seulement à comparer, et n’est pas gardée.',
    verify: 'Vérifier',
    verdicts: {
      valid: 'Ce badge est authentique',
      revoked: 'Ce badge a été retiré',
      altered: 'Ce badge a été modifié, ou n’a pas été signé ici',
      'other-house': 'Ce badge vient d’ailleurs',
      unreadable: 'Ceci n’est pas un badge que nous savons lire',
    },
    explain: {
      valid: 'Il a bien été signé ici, et rien n’y a été changé depuis.',
      revoked: 'Il a bien été signé ici, mais il ne compte plus.',
      altered: 'La signature ne correspond à aucune de nos clés. Ne vous y fiez pas.',
      'other-house': 'Demandez à l’organisation qui l’a remis : elle publie ses propres clés.',
      unreadable:
        'Un badge signé est une longue ligne de lettres et de chiffres, coupée par deux points.',
    },
    given: 'Il a été remis à cette adresse.',
    notGiven: 'Il n’a pas été remis à cette adresse.',
    reason: 'Raison',
    registerTitle: 'Registre des badges',
    registerLead:
      'Les badges signés ici. Vous pouvez retirer un badge remis par erreur : toute personne qui le vérifie le saura.',
    person: 'Personne',
    erased: 'personne effacée',
    state: 'État',
    valid: 'valable',
    revoked: 'retiré',
    counted: (count: number) => `${writtenNumber(count, 'fr')} badge${count < 2 ? '' : 's'}`,
    search: 'Personne ou badge',
    noneSigned: 'Un badge est signé ici quand une mission ou un accompagnement se termine.',
    everyKind: 'tous les badges',
    everyState: 'tous les états',
    latestFirst: 'les derniers remis d’abord',
    revoke: 'Retirer ce badge',
    revokeReason: 'Pourquoi ?',
    revokeHint: 'Publié dans la liste des badges retirés : sans nom.',
    revokedNow: 'Le badge est retiré.',
    keys: 'Clés de signature',
    keysText:
      'La clé la plus récente signe. Les autres restent publiées, pour vérifier les anciens badges.',
    keyFrom: (day: string) => `clé ajoutée le ${day}`,
    addKey: 'Ajouter une clé',
    addKeySure:
      'Les prochains badges seront signés par une nouvelle clé. Faites-le si quelqu’un a pu copier la clé actuelle.',
    keyAdded: 'La nouvelle clé signe désormais.',
    thanked: 'Le badge est remis.',
    revokedSubject: (name: string) => `Votre badge est retiré : ${name}`,
    revokedText: (name: string, reason: string, contact: string) => `Bonjour,

Votre badge « ${name} » est retiré : les personnes qui le vérifient le verront.

Pourquoi :
${reason}

Un désaccord ? Écrivez-nous : ${contact}`,
    mailSubject: (name: string) => `Un badge pour vous remercier : ${name}`,
    mailText: (name: string, house: string, link: string) => `Bonjour,

${house} vous remercie par un badge : « ${name} ».

Pour le voir, le télécharger, et choisir de le montrer :
${link}

Vous seul·e le voyez, sauf si vous décidez de le montrer.`,
  },
  {
    title: 'Badge',
    for: 'Given to',
    on: 'Given on',
    by: 'Given by',
    criteria: 'Why',
    words: 'What was done',
    proof: 'How to verify it',
    proofText:
      'This badge is a signed file. Anyone can verify that it comes from here and that nothing in it was changed: the key that verifies it is published, and other programs than ours can read it (Open Badges 3.0).',
    checked: 'We have just verified it: the signature is good, and it was not revoked.',
    checkedRevoked: (reason) => `This badge was revoked: ${reason}`,
    checkedBad: 'The signature does not match: do not trust it.',
    signed: 'Signed file',
    json: 'Data (JSON)',
    image: 'Image that holds the badge (SVG)',
    verifyOther: 'Verify a badge',
    ownTitle: 'My badges',
    ownLead:
      'What you did for the network, recognised and verifiable. You alone decide to show it.',
    none: 'No badge yet',
    noneText: 'Answer a mission: whoever publishes it thanks you by a badge, once it is over.',
    missions: 'Missions',
    shown: 'shown to everybody',
    hidden: 'seen by you alone',
    show: 'Show this badge to everybody',
    showSure: 'The page of the badge becomes public, with your name as you chose to show it.',
    hide: 'No longer show it',
    nowShown: 'Your badge is shown.',
    nowHidden: 'Your badge is no longer shown.',
    receivedTitle: 'A badge to thank you',
    receivedLead: 'Keep it to yourself, or show it: you decide, and you may change your mind.',
    verifyTitle: 'Verify a badge',
    verifyLead:
      'Paste the signed file, or the content of the badge’s image. We look at who signed it, whether something was changed, and whether it was revoked.',
    paste: 'The badge',
    pasteHint: 'Three runs of letters parted by full stops, or the text of an SVG image.',
    email: 'The person’s address, if you want to know whether it is theirs',
    emailHint: 'It is compared with a fingerprint, and not kept.',
    verify: 'Verify',
    verdicts: {
      valid: 'This badge is genuine',
      revoked: 'This badge was revoked',
      altered: 'This badge was altered, or was not signed here',
      'other-house': 'This badge comes from elsewhere',
      unreadable: 'This is not a badge that we can read',
    },
    explain: {
      valid: 'It was signed here, and nothing in it has changed since.',
      revoked: 'It was signed here, but it no longer counts.',
      altered: 'The signature matches none of our keys. Do not trust it.',
      'other-house': 'Ask the house that gave it: it publishes its own keys.',
      unreadable: 'A signed badge is one long line of letters and digits, cut by two full stops.',
    },
    given: 'It was given to this address.',
    notGiven: 'It was not given to this address.',
    reason: 'Reason',
    registerTitle: 'Register of badges',
    registerLead:
      'What the house signed. A badge given by mistake is revoked: any verifier will know.',
    person: 'Person',
    erased: 'erased person',
    state: 'State',
    valid: 'valid',
    revoked: 'revoked',
    counted: (count: number) => `${writtenNumber(count, 'en')} badge${count === 1 ? '' : 's'}`,
    search: 'Person or badge',
    noneSigned: 'A badge is signed here when a mission or a coaching ends.',
    everyKind: 'all badges',
    everyState: 'all states',
    latestFirst: 'the latest given first',
    revoke: 'Revoke this badge',
    revokeReason: 'Why?',
    revokeHint: 'Published in the list of revoked badges: without a name.',
    revokedNow: 'The badge is revoked.',
    keys: 'Signing keys',
    keysText: 'The newest signs. The others stay published: badges from before still verify.',
    keyFrom: (day) => `key added on ${day}`,
    addKey: 'Add a key',
    addKeySure:
      'The next badges will be signed by a new key. Do it if the present key may have been copied.',
    keyAdded: 'The new key signs from now on.',
    thanked: 'The badge is given.',
    revokedSubject: (name) => `Your badge is revoked: ${name}`,
    revokedText: (name, reason, contact) => `Hello,

Your badge “${name}” is revoked: whoever verifies it reads so from now on.

Why:
${reason}

You disagree? Write to us: ${contact}`,
    mailSubject: (name) => `A badge to thank you: ${name}`,
    mailText: (name, house, link) => `Hello,

${house} thanks you by a badge: “${name}”.

See it, take it away, and decide whether it is shown:
${link}

Nobody else sees it unless you decide otherwise.`,
  },
)
