/** The part of saxen that is used here; it has no types of its own. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  interface Events {
    openTag: (name: string, attributes: () => Record<string, string>, decode: Decode) => void;
    closeTag: (name: string) => void;
    text: (text: string, decode: Decode) => void;
    cdata: (text: string) => void;
    attention: (text: string) => void;
    error: (error: Error) => void;
    warn: (error: Error) => void;
  }
  export class Parser {
    on<K extends keyof Events>(event: K, handler: Events[K]): this;
    /** Takes the next part of a document, cut anywhere. */
    write(part: string): this;
    end(): Error | null;
  }
}
