import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { licenseNote, xmpOf, type PictureAbout } from '../../src/share/picture/pngText';

/**
 * A PDF that says inside its file what it is, from where, in which language, under which
 * licence and at which address, as the PNG of the same picture does.
 * @throws Error if it is no PDF
 */
export async function describePdf(pdf: Uint8Array, about: PictureAbout): Promise<Buffer> {
  const { title, description, source, address, language } = about;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setSubject(description);
  document.setAuthor('City Innovation Atlas');
  document.setLanguage(language);
  const info = context.lookup(context.trailerInfo.Info, PDFDict);
  const texts = { Source: source, Copyright: licenseNote, URL: address };
  for (const [key, text] of Object.entries(texts)) {
    if (text !== '') info.set(PDFName.of(key), PDFHexString.fromText(text));
  }
  const xmp = new TextEncoder().encode(xmpOf(about));
  const metadata = context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
  return Buffer.from(await document.save());
}
