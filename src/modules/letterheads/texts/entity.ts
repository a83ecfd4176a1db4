import { defineTexts } from '#kit/texts.ts'
import { ofName } from '#kit/writing/elision.ts'
import type { AddRefusal } from '../actions/add-entity.ts'
import type { AccountRefusal } from '../actions/save-entity.ts'
import type { Lack } from '../entity.ts'

type Refusal = Exclude<AddRefusal, 'forbidden'> | AccountRefusal | 'main'

export const entityTexts = defineTexts(
  {
    title: 'En-têtes des papiers',
    lead: 'Qui envoie les lettres, les factures, les attestations : nom, adresse, logo, numéros légaux, signature. Réglé une fois ici, écrit sur chaque papier.',
    column: { name: 'Qui envoie', of: 'Pour qui', lacks: 'Ce qui manque' },
    ofHouse: 'Notre organisation, par défaut',
    ofOther: 'Une autre de nos entités',
    nothingLacks: 'rien',
    none: (house: string) => `Rien n’est réglé pour ${house}`,
    noneText: (house: string, contact: string) =>
      `Les papiers ${ofName(house)} portent seulement son nom et ${contact}. Il leur manque :`,
    lackTexts: {
      address: 'l’adresse postale',
      contact: 'un téléphone ou un courriel',
      number: 'un numéro légal (SIRET ou RNA)',
      logo: 'le logo',
      signatory: 'la personne qui signe',
    } satisfies Record<Lack, string> as Readonly<Record<Lack, string>>,
    lacking: 'Il manque à vos papiers',
    askAdministrator: 'Une personne qui administre ce site peut le compléter.',
    add: 'Ajouter une entité',
    addTitle: 'Une entité qui envoie des papiers',
    addLead:
      'Une association, une société, ou un territoire qui convoque ou qui signe. La première de nos entités est celle des papiers ordinaires.',
    name: 'Nom',
    nameHint: 'Comme il s’écrit sur une lettre.',
    territory: 'Territoire, si c’en est un',
    territoryHint: 'Laissez vide pour une de nos entités. Sinon : nom, code postal ou code INSEE.',
    create: 'Ajouter',
    added: 'L’entité est ajoutée. Complétez son en-tête.',
    editLead:
      'Ce que portent les prochains papiers. Un fichier déjà téléchargé ne change pas ; le même papier, téléchargé de nouveau, porte l’en-tête du jour.',
    address: 'Adresse postale',
    addressHint: 'Comme sur une enveloppe, sans le nom : six lignes au plus.',
    phone: 'Téléphone',
    email: 'Courriel',
    website: 'Site',
    siret: 'SIRET',
    siretHint: 'Quatorze chiffres.',
    rna: 'Numéro RNA, pour une association',
    rnaHint: 'W, puis neuf chiffres : il est sur le récépissé de la préfecture.',
    vatNumber: 'Numéro de TVA',
    vatMention: 'Ou mention d’exonération',
    vatMentionHint: 'Par exemple : TVA non applicable, article 293 B du CGI.',
    logo: 'Logo',
    logoHint:
      'PNG, JPEG ou SVG, 2 Mo au plus. Le fichier est redessiné : rien d’autre n’en est gardé.',
    removeLogo: 'Retirer le logo',
    logoAlt: 'Le logo, en mots',
    logoAltHint: 'Pour qui ne le voit pas. Vide : le nom de l’entité.',
    accent: 'Couleur',
    accentHint:
      'Six lettres ou chiffres, par exemple #1b3a86. Vide : la couleur de notre organisation.',
    signatoryName: 'Qui signe',
    signatoryNameHint: 'Prénom et nom, avec l’accord de la personne.',
    signatoryRole: 'Sa fonction',
    signatoryAccount: 'Adresse de son compte ici, si cette personne en a un',
    signatoryAccountHint: 'Si elle efface son compte, son nom et sa signature quittent l’en-tête.',
    signatoryUntil: 'Signe jusqu’au',
    signatoryUntilHint:
      'Dernier jour du mandat, s’il est connu : le lendemain, ce nom disparaît des papiers.',
    signature: 'Image de sa signature',
    signatureHint: 'Facultatif. Sans image, un espace est laissé pour signer à la main.',
    removeSignature: 'Retirer l’image de la signature',
    hasPicture: 'Un fichier est en place ; un autre le remplace.',
    whoTitle: 'Qui envoie',
    lawTitle: 'Numéros légaux',
    lookTitle: 'Logo et couleur',
    signTitle: 'Signature',
    save: 'Enregistrer',
    saved: 'C’est enregistré : les prochains papiers portent cet en-tête.',
    preview: 'Voir une lettre avec cet en-tête (PDF)',
    remove: 'Supprimer cet en-tête',
    removeSure:
      'Les prochains papiers de cette entité auront l’en-tête de notre organisation. Ceux qui sont partis ne changent pas. Pour le remettre, il faudra tout saisir de nouveau.',
    removed: 'L’en-tête est supprimé.',
    refusals: {
      known: 'Ce territoire a déjà un en-tête : ouvrez-le dans la liste, et corrigez-le.',
      main: 'L’en-tête de notre organisation ne peut pas être supprimé : corrigez-le.',
      'no-account':
        'Aucun compte n’a cette adresse. Corrigez-la, ou laissez ce champ vide : une personne peut signer sans compte.',
      'other-name':
        'Ce compte est à un autre nom que la personne qui signe. Écrivez le même nom des deux côtés, ou laissez ce champ vide.',
    } satisfies Record<Refusal, string> as Readonly<Record<Refusal, string>>,
    unreadable: {
      logo: 'Ce logo ne peut pas être lu. Enregistrez-le de nouveau en PNG ou en JPEG, de moins de 2 Mo, puis envoyez-le.',
      signature:
        'Cette image de signature ne peut pas être lue. Enregistrez-la de nouveau en PNG ou en JPEG, de moins de 2 Mo, puis envoyez-la.',
    },
  },
  {
    title: 'Letterheads',
    lead: 'Who sends letters, invoices, certificates: name, address, logo, legal numbers, signature. Set once here, written on every paper.',
    column: { name: 'Sender', of: 'For whom', lacks: 'What is missing' },
    ofHouse: 'The house, by default',
    ofOther: 'Another entity of the house',
    nothingLacks: 'nothing',
    none: (house) => `Nothing is set for ${house}`,
    noneText: (house, contact) =>
      `Papers of ${house} carry its name and ${contact} alone. They lack:`,
    lackTexts: {
      address: 'the postal address',
      contact: 'a telephone or an e-mail address',
      number: 'a legal number (SIRET or RNA)',
      logo: 'the logo',
      signatory: 'the person who signs',
    },
    lacking: 'Your papers lack',
    askAdministrator: 'An administrator of the house can complete it.',
    add: 'Add an entity',
    addTitle: 'An entity that sends papers',
    addLead:
      'An association, a company, or a territory that convenes or signs. The first entity of the house is the one of ordinary papers.',
    name: 'Name',
    nameHint: 'As it is written on a letter.',
    territory: 'Territory, if it is one',
    territoryHint:
      'Leave empty for an entity of the house. Otherwise: name, postal code or INSEE code.',
    create: 'Add',
    added: 'The entity is added. Complete its letterhead.',
    editLead:
      'What the next papers carry. A file downloaded before does not change; the same paper, downloaded again, carries the letterhead of the day.',
    address: 'Postal address',
    addressHint: 'As on an envelope, without the name: six lines at most.',
    phone: 'Telephone',
    email: 'E-mail',
    website: 'Site',
    siret: 'SIRET',
    siretHint: 'Fourteen digits.',
    rna: 'RNA number, for an association',
    rnaHint: 'W, then nine digits: it is on the receipt of the prefecture.',
    vatNumber: 'VAT number',
    vatMention: 'Or mention of exemption',
    vatMentionHint: 'For example: TVA non applicable, article 293 B du CGI.',
    logo: 'Logo',
    logoHint: 'PNG, JPEG or SVG, 2 MB at most. The file is drawn anew: nothing else of it is kept.',
    removeLogo: 'Take the logo away',
    logoAlt: 'The logo, in words',
    logoAltHint: 'For those who do not see it. Empty: the name of the entity.',
    accent: 'Colour',
    accentHint: 'Six signs, for example #1b3a86. Empty: the colour of the house.',
    signatoryName: 'Who signs',
    signatoryNameHint: 'First name and name, with the person’s agreement.',
    signatoryRole: 'Their role',
    signatoryAccount: 'Address of their account here, if they have one',
    signatoryAccountHint:
      'When they erase their account, their name and signature leave the letterhead.',
    signatoryUntil: 'Signs until',
    signatoryUntilHint:
      'Last day of the mandate, if it is known: the day after, this name leaves the papers.',
    signature: 'Picture of their signature',
    signatureHint: 'Optional. Without it, a space is left to sign by hand.',
    removeSignature: 'Take the picture of the signature away',
    hasPicture: 'A file is in place; another one replaces it.',
    whoTitle: 'Sender',
    lawTitle: 'Legal numbers',
    lookTitle: 'Logo and colour',
    signTitle: 'Signature',
    save: 'Save',
    saved: 'Saved: the next papers carry this letterhead.',
    preview: 'See a letter with this letterhead (PDF)',
    remove: 'Delete this letterhead',
    removeSure:
      'The next papers of this entity will carry the letterhead of the house. Those that have left do not change. To put it back, everything will have to be typed again.',
    removed: 'The letterhead is deleted.',
    refusals: {
      known: 'This territory has a letterhead already: open it in the list, and correct it.',
      main: 'The letterhead of the house is not deleted: correct it.',
      'no-account':
        'No account has this address. Correct it, or leave this field empty: one may sign without an account.',
      'other-name':
        'This account has another name than the person who signs. Write the same name in both places, or leave this field empty.',
    },
    unreadable: {
      logo: 'This logo cannot be read. Save it again as PNG or JPEG, under 2 MB, then send it.',
      signature:
        'This picture of a signature cannot be read. Save it again as PNG or JPEG, under 2 MB, then send it.',
    },
  },
)

/** What erasing an account leaves, for whoever erases it. */
export const namesakeTexts = defineTexts(
  { signs: (entity: string) => `la signature de l’en-tête « ${entity} »` },
  { signs: (entity) => `the signature of the letterhead “${entity}”` },
)

/** A letter that nobody sends, to see the head, the foot and the signature. */
export const previewTexts = defineTexts(
  {
    title: 'Aperçu de l’en-tête',
    subtitle: 'Une lettre d’essai, qui ne part nulle part',
    body: [
      'Madame, Monsieur,',
      'Cette page montre ce que portent vos lettres, vos factures et vos attestations : en haut, le logo, le nom et l’adresse ; en bas, les numéros légaux et le numéro de la page ; à la fin, la signature.',
      'Vérifiez chaque ligne comme si vous alliez la signer. Imprimez cette page : la couleur doit rester lisible en noir et blanc.',
    ],
  },
  {
    title: 'Preview of the letterhead',
    subtitle: 'A trial letter, sent nowhere',
    body: [
      'Dear Sir or Madam,',
      'This page shows what your letters, invoices and certificates carry: at the top, the logo, the name and the address; at the bottom, the legal numbers and the number of the page; at the end, the signature.',
      'Check each line as if you were about to sign it. Print this page: the colour must stay readable in black and white.',
    ],
  },
)
