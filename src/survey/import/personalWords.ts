import { fold } from '../../atlas/fold';

/** Why a column is left out, as the report says it. */
export type Personal =
  | 'name'
  | 'e-mail'
  | 'phone'
  | 'position'
  | 'address of a device'
  | 'id or token'
  | 'time'
  | 'place'
  | 'free text';

/** Phrases that say so wherever they stand in a name. */
export const byPhrase: readonly (readonly [Personal, RegExp])[] = [
  [
    'e-mail',
    /e-?mail|\bmail\b|courriel|\bmel\b|correo|posta elettronica|(?<!kod[ _]?)poczt|\bel\.? pastas|sahkoposti|\bepost|e-post|\be (post|posta|posti|pasts|pastas|meil)\b/,
  ],
  [
    'address of a device',
    /^(device|os|browser) (model|version|type|brand)$|\bip\b|ip ?addr|adresse ip|direccion ip|indirizzo ip|user ?agent|(remote|client|user) ?(addr|address)$/,
  ],
  [
    'phone',
    /(?<!smart)phone|telefon|telefoon|\btel\b\.?|(mobile|mobil|movil|handy|cep) (no|nr|num|number|nummer|numero|phone|tel)\b|^(mobile|mobil|handy)$|handy(nummer)?\b|mobilnummer|\bgsm\b|cellulare|movil\b|telemovel|^portable$|numero de portable|komork|puhelin|\bfax\b/,
  ],
  [
    'name',
    /(first|last|family|sur|full|your|user|nick|middle|given)[ _-]?names?\b|name of (the )?(person|respondent|contact|official|interviewee|author)|recipient|prenom|nachname|vorname|familienname|ihr name|votre nom|apellido|cognome|voornaam|achternaam|uw naam|apelido|sobrenome|nazwisk|\bimie\b|prijmeni|fornamn|efternamn|etternavn|sukunimi|etunimi/,
  ],
  [
    'name',
    /^(\w+ ){0,3}(filled|completed|answered|prepared|submitted|entered|created|modified|reported|collected|signed|written|recorded|interviewed|edited|checked|reviewed|approved) (in |out )?by\b|^data collector|who (filled|completed|answered)|respondents?\b(?! (id|answer))|interviewee|\b(staff|team|board|council|crew|committee) member$|(rempli|complete|repondu|redige|saisi)e? par|repondante?s?\b|(ausgefue?llt|eingegeben|erfasst|erhoben) (von|durch)|(zusta(e)?ndige|verantwortliche) person|^verantwortliche?r?$|personne ressource|agent recenseur|^chi compila|nazwa uzytkownika|^firma$|befragte|auskunftsperson|(rellenad|cumplimentad|completad|respondid)[oa] por|encuestad|compilato da|rispondente|intervistat|ingevuld door|invuller|preenchido por|inquirid|respondente|wypelni|ankietowan|osoba (kontaktowa|wypelniajaca)|^(vyplnil|kitoltott|completat de|ifyllt av|udfyldt af|utfylt av|tayttaja|taitja|aizpildi|uzpild|dolduran|ispuni|izpolni|попълн|заповн|συμπληρω)/,
  ],
  [
    'name',
    /contact ?(person|persoon|details|name|information)|personne (de |a )contact|ansprechpartner|ansprechperson|kontaktperson|kontaktdaten|persona (de |di )?conta[ct]to|datos de contacto|referente|contactgegevens|pessoa de contato|pessoa de contacto|dane kontaktowe/,
  ],
  [
    'position',
    /job ?title|(your|current|professional|official) (role|position|function|title|job)|role in (the|your) organi[sz]ation|votre (fonction|poste|role)|intitule d[eu] poste|^qualifica$|ihre (funktion|position|rolle)|berufsbezeichnung|dienststellung|amtsbezeichnung|su (cargo|puesto|funcion)|(il suo|la sua) (ruolo|funzione|carica)|uw (functie|rol)|(o seu|seu) cargo|stanowisk/,
  ],
  [
    'place',
    /latitude|longitude|^location|(postal|your|street|office|mailing|home) address|adresse postale|postanschrift|anschrift|direccion postal|indirizzo postale|postadres|\bmorada\b|endereco|adres pocztowy|post ?code|zip ?code|code postal|postleitzahl|\bplz\b|codigo postal|codice postale|kod poczt|^cap$|^cp$|house ?(no|nr|number)|^(street|strasse|rue|calle|via|straat|rua|ulica)$/,
  ],
  [
    'id or token',
    /^(access|invite|invitation) code$|^(image|video|photo|picture|recording|file|audio) (url|link|upload)$|^user( ?account)?$|respondent[ _]?id|response[ _]?(id|set)|^(person|resp(ondent)?|participant|teilnehmer|interviewee) (code|key|nr|no|number)$|contribution[ _]?id|invitation[ _]?(number|id)|antwort[ _-]?id|id de (la )?re(ponse|spuesta)|id risposta|antwoord[ _-]?id|id da resposta|id odpowiedzi|collector ?id|codice fiscale|id du collecteur|id del recopilador|identyfikator kolektora|id kolektora|kod dostepu|codigo de acceso|code d acces|codice di accesso|^collector|\btoken\b|zugangs(code|schlussel)|\bjeton\b|external ?(data ?)?ref|^custom ?data|^invite\b|benutzerdefinierte daten|donnees personnalisees|datos personalizados|dati personalizzati|dane niestandardowe|^(id|uuid|guid|nr|no\.?|#|lfd\.? ?nr\.?|kod|code)$|^seed\b(?! (fund|money|capital))|zufallsstart|session ?id/,
  ],
  [
    'time',
    /(?<!up[ -]to[ -])\bdates?\b|datestamp|submitdate|startdate|enddate|recordeddate|\bdatum\b|\bfecha\b|\bdata (d[ie]|della|wyslania|invio|compilazione|wypelnienia|submissao)\b|date ?(of|submitted|created|modified)|time ?stamp|start ?time|end ?time|zeitstempel|horodat|marca temporal|informazioni cronologiche|tijdstempel|carimbo de data|sygnatura czasowa|^(created|updated|submitted|completed|started|modified|recorded|received) (at|on)$|interviewtime|^duration|last ?(page|update|modified)|letzte seite|derniere page|ultima pagina|laatste pagina|ostatnia strona|heure de (la )?(derniere|debut|fin)|hora de (la )?(ultima|inicio|finaliz)|ora (di|dell)|godzina (ostatniej|rozpoczecia|ukonczenia)|data (utworzenia|modyfikacji|rozpoczecia|zakonczenia|ostatniej)|czas trwania|^(dauer|duree|duracion|durata|duur|czas trwania) \(/,
  ],
  [
    'free text',
    /\b(any|further|other|additional|your|general|final) comments?\b|^comments\b|\bcomments? ?:?$|commentaire|kommentar|comentario|commenti\b|commento\b|komentarz|remarks?\b|remarque|bemerkung|anmerkung|observacion|observac(ao|oes)|osservazion|opmerking|toelichting|uwagi\b|poznamk|anything else|additional (information|comments?)|further (information|comments?)|your (own )?words|erlauter|please (specify|explain|describe|elaborate|state|give)|(specify|explain|describe|elaborate)\)?$|precise[rz]|preciser|bitte (angeben|beschreiben|nennen|spezifizieren)|especifi(que|car)|specificare|specifi(ch|c)i|graag (toelichten|specificeren)|gelieve|nader omschrijven|prosze (podac|okreslic|opisac)|jakie\?$|_text$|[_[]other\]?$|\bfree text\b|freitext|texte libre|texto libre|testo libero|vrije tekst/,
  ],
];

/** Words that say in a name of few words that a column tells of a person, in the languages of Europe. */
const words: readonly (readonly [Personal, string])[] = [
  [
    'e-mail',
    `mail email mails courriel mel correo correu posta poczta epost eposta epasts pasts meil
    sahkoposti имейл емейл мейл поща пошта ταχυδρομειο riomhphost`,
  ],
  [
    'phone',
    `phone phones telephone telefon telefono telefone telefoon tel tlf telnr telno gsm fax cellphone
    cellulare celular movil telemovel telefonszam telefonnummer telefonnumer handynummer handynr
    mobilnummer puhelin puhelinnumero telefonas talrunis talrunu komorka τηλεφωνο τηλ κινητο
    телефон тел мобилен whatsapp`,
  ],
  [
    'address of a device',
    'fingerprint cookie cookies resolution ip ipv imei imsi ipaddr ipaddress ipadresse useragent browser deviceid macaddress',
  ],
  [
    'place',
    `address addresses adress adresse adressen direccion indirizzo adres adresa adresi cim lakcim endereco
    morada domicilio naslov osoite aadress adrese adresas διευθυνση адрес адреса seoladh
    zip zipcode postcode postalcode plz postleitzahl psc irsz iranyitoszam postnummer postinumero
    postiindeks postnr lat lon lng latitude longitude coordinates coordinate coords koordinaten
    koordinate koordinaty coordonnees coordenadas koordinatalar coordonate συντεταγμενες координати
    gps geopoint geolocation altitude breitengrad langengrad village dorf wohnort residence
    street strasse calle ulica utca strada ulice gata gade katu tanav iela gatve sokak улица вулиця
    hausnummer hausnr housenumber huisnummer geburtsort birthplace neighbourhood neighborhood`,
  ],
  [
    'id or token',
    `uuid guid token jeton kennung kennziffer passport passeport pasaporte passaporto passaporte
    paspoort reisepass paszport pasaport ssn pesel cnp iban personnummer personalnummer
    personalausweis henkilotunnus isikukood bsn identifiant identifier identifikator identificador
    identificativo identificatie identifikation identyfikator azonosito tunniste identifikacijas
    идентификатор ідентифікатор αναγνωριστικο uid userid respid dni nif nin photo foto photograph fotografia picture audio attachment`,
  ],
  [
    'name',
    `name names nom noms nombre nombres nome nomi nomes naam namen navn namn nimi nimed jmeno meno
    nev nume ime imie onoma имя име імя ονομα nazwisko nazwiska prijmeni priezvisko vezeteknev
    keresztnev prenume prezime priimek efternavn fornavn etternavn mellomnavn efternamn fornamn sukunimi
    etunimi perekonnanimi perenimi eesnimi vards uzvards vardas pavarde adi soyad soyadi isim soyisim
    επωνυμο ονοματεπωνυμο фамилия фамилно прізвище anrede salutation kuerzel handle linkedin surname lastname firstname forename fullname fname
    lname nickname prenom prenoms vorname nachname familienname apellido apellidos cognome voornaam
    achternaam apelido apelidos sobrenome ainm sloinne isem kunjom kontaktname neve erfasser erfasserin kurzel skype telegram facebook instagram
    contact contacts kontakt kontakte kontakti contacto contatto contato contactpersoon
    kontaktperson kontaktpersona kontaktai kapcsolattarto kapcsolat επικοινωνια επαφη контакт контакти
    yhteyshenkilo iletisim ansprechpartner ansprechpartnerin ansprechperson auskunftsperson
    interlocuteur interlocutrice interlocutor interlocutora interlocutore compilatore compilatrice responsable
    responsabile ansvarlig ansvarig vastuuhenkilo rozmowca referent
    author authors autor autorin auteur autore autoras initials initialen initiales iniziali
    respondent respondents respondant respondants repondant repondante rispondente respondente respondentin
    respondens respondentas respondentka respondente befragter befragte befragten sachbearbeiter bearbeiter
    bearbeiterin interviewer interviewerin interviewee interviewte enqueteur enquetrice
    encuestador encuestadora encuestado encuestada intervistatore intervistatrice intervistato
    entrevistador entrevistadora entrevistado inquiridor inquirido ankieter ankieterka ankietowany
    tazatel tazatelka kerdezobiztos valaszado operator operatore респондент анкетер інтервюер интервюер
    anketar anketarka anketirani ispitanik ispitivac vastaja vastaaja haastattelija kusitleja
    intervjuare intervjuer intervieware svarande svarperson besvarad ερωτωμενος συνεντευκτης
    intervievetajs respondentes apklausejas katilimci gorusmeci anketor enumerator enumerators surveyor
    fieldworker supervisor username login nutzername benutzername utilisateur usuario utente gebruiker
    kullanici uzivatel felhasznalo utilizator bruker bruger anvandare kayttaja kasutaja lietotajs
    signature unterschrift handtekening assinatura podpis underskrift allekirjoitus allkiri paraksts
    parasas imza υπογραφη подпис підпис signatory`,
  ],
  [
    'position',
    `role position function job fonction poste funktion rolle beruf cargo puesto funcion ruolo funzione
    carica functie funcao stanowisko funkcja title pozice funkce pozicia funkcia beosztas munkakor functia
    pozitie θεση ιδιοτητα длъжност позиция должность посада polozaj funkcija tehtava tehtavanimike amet
    amats pareigos unvan gorev befattning stilling tittel titel yrke ammatti zawod beosztasa stillingsbetegnelse occupation profession
    professione profesion profissao jobtitle dienststellung amtsbezeichnung berufsbezeichnung`,
  ],
  [
    'time',
    `dob birth birthdate birthday geburtsdatum geburtstag geburtsjahr geboortejaar naissance nacimiento nascita nascimento
    geboortedatum urodzenia narozeni narodenia szuletesi szuletes nasterii раждане рождение народження
    γεννησης fodelsedatum fodelsedag fodselsdato fodselsdag syntymaaika syntymapaiva sunniaeg dzimsanas
    gimimo dogum rodenja rojstva date dates datum datums dato paivamaara paivays kuupaev kuupaeva tarih
    tarihi ημερομηνια дата yob timestamp zeitstempel uhrzeit datetime horodatage datestamp idopont laikspiedols`,
  ],
  [
    'free text',
    `comment comments remark remarks note notes feedback suggestion suggestions commentaire
    commentaires remarque remarques kommentar kommentare bemerkung bemerkungen anmerkung anmerkungen notiz
    notizen comentario comentarios observacion observaciones commento commenti osservazione osservazioni
    opmerking opmerkingen toelichting observacoes observacao notas notatki komentarz komentarze uwagi komentar
    komentare komentari komentarji poznamka poznamky megjegyzes megjegyzesek comentariu comentarii observatii
    σχολια παρατηρησεις коментар коментари коментарі бележки забележки примітки napomena napomene opombe
    kommentarer anteckningar bemaerkninger merknader kommentti kommentit huomautukset huomiot kommentaar
    kommentaarid markused piezimes pastabos komentaras komentarai yorum yorumlar notlar freetext freitext
    specify description beschreibung descripcion descrizione omschrijving descricao opis popis leiras
    descriere περιγραφη описание опис kuvaus kirjeldus apraksts aprasymas aciklama beskrivelse beskrivning`,
  ],
];

const personalWord: ReadonlyMap<string, Personal> = new Map(
  words.flatMap(([why, list]) =>
    list
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => [fold(word), why] as const),
  ),
);

export const isPersonalWord = (word: string): boolean => personalWord.has(word);

/** Ends and beginnings of words that are written together, as in German; of words and of codes. */
const compounds: readonly (readonly [Personal, RegExp])[] = [
  ['e-mail', /.(e?mail|epost)$|^e?mail(adr|addr|box)/],
  [
    'phone',
    /(?<!smart)(phone|telefon|telefoon|telephone|puhelin)|(mobil|handy|tel)(no|nr|num|number|nummer|numer)$/,
  ],
  ['address of a device', /^ip(v\d)?(addr|adr)|(client|remote|user)ip$/],
  [
    'place',
    /(post|zip)(al)?code$|^(gps|geo)(lat|lon|point|loc|coord)|(adresse|address|anschrift|adres)$/,
  ],
  [
    'time',
    /(birth|start|end|submit|submission|interview|entry|visit|created|modified|recorded|fill)(date|time)$|.(datum|dato|zeitpunkt|tarihi)$/,
  ],
  [
    'id or token',
    /^(device|record|user|case|participant|respondent|response|session|instance|person|form|sim|client|contact|panel|household|staff|employee|member|visitor|submission|sample|national|tax|passport|interview)(id|nr|no|num|code|uuid|key|serial)$|.(nummer|nummern|kennung|ausweis)$|.{3}nr$/,
  ],
  [
    'name',
    /.(name|namen|naam|navn|namn|nimi)$|^(kontakt|ansprech|auskunfts)(person|partner)|^(interview|enumerat|respond|encuestad|intervist|ankiet)/,
  ],
  ['position', /.(funktion|bezeichnung|titel|stellung)$/],
  ['free text', /.(kommentar|bemerkung|anmerkung|kommentare|bemerkungen|anmerkungen)$/],
];

/** Words that are whole within longer ones, at their beginning or end: `contactname`, `auteurnaam`. */
const long = [...personalWord].filter(([word, why]) => word.length > 5 && why !== 'position');

/** Why a word says that a column tells of a person; null if it does not. */
export function wordSays(word: string): Personal | null {
  return (
    personalWord.get(word) ??
    compounds.find(([, pattern]) => pattern.test(word))?.[0] ??
    long.find(
      ([known]) => word.endsWith(known) || (known.length > 6 && word.startsWith(known)),
    )?.[1] ??
    null
  );
}
