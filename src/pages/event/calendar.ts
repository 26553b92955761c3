import type { Event } from '../../atlas/eventSchema';

/** RFC 5545's longest line, without its end, in octets. */
const lineOctets = 75;
const encoder = new TextEncoder();

/** Text in a property: backslash, comma, semicolon and line breaks mean something in the format. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** Breaks a line after at most 75 octets of UTF-8, never inside a character; the rest follows a space. */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > lineOctets) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += sign;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/**
 * The event's own name in calendars. It stays what it was when it was first
 * published, whatever becomes of the time: with another, a calendar keeps both.
 */
const uid = 'launch-20241112T130000Z@city-innovation-atlas';

/** Days since 1970: a number that rises with every change of the data. */
const sequence = (written: string): number => Math.floor(Date.parse(written) / 86_400_000);

/** `20241112T130000Z` */
function utc(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/**
 * The event as an iCalendar file.
 * @param written when the data were made, as an ISO date or time: the file is the same at every build
 */
export function calendarOf(event: Event, written: string): string {
  const { title, start, end, place, organisers, speakers, listing, report } = event;
  const people = speakers.map(({ name, role }) => `${name}, ${role}`);
  const description = [
    `Organised by ${organisers.join(', ')}. Times as announced.`,
    ...people,
    `Report: ${report.url}`,
    `Listing: ${listing.url}`,
    ...listing.notes,
  ].join('\n');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//City Innovation Atlas//Event//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(written)}`,
    `LAST-MODIFIED:${utc(written)}`,
    `SEQUENCE:${sequence(written)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escapeText(title)}`,
    `LOCATION:${escapeText(place)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${listing.url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
