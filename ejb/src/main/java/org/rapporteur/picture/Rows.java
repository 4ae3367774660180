package org.rapporteur.picture;

/** Takes a picture's rows from above, each once. */
interface Rows {

    /**
     * @param samples of the colours, one byte each, interleaved; the caller's, valid during the call
     * @param alpha one byte per pixel, 255 where nothing shines through; the caller's
     */
    void row(byte[] samples, byte[] alpha);
}
