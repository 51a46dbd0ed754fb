package org.policykg.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.policykg.source.Content;
import org.policykg.source.Entry;
import org.policykg.source.Limits;
import org.policykg.source.Opened;
import org.policykg.source.UnreadableSource;

/** A file of streams (MS-CFB), as Office wrote all its files until 2003 and writes encrypted ones today. */
final class Ole {
    private static final String ENCRYPTED = "is encrypted with a password";

    private Ole() {}

    /** Opens a file by the streams in it. */
    static Opened open(byte[] bytes) throws UnreadableSource {
        return reading(bytes, root -> {
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Doc.open(root);
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return Xls.open(root);
            }
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                byte[] plain = decrypted(root);
                return Opened.of("encrypted", List.of(new Entry.File(Content.of("decrypted", plain))));
            }
            throw new UnreadableSource(
                    root.hasEntryCaseInsensitive("PowerPoint Document")
                            ? "is a presentation, no text"
                            : "is in no form of Word or Excel: save it as DOCX");
        });
    }

    /** A file may be encrypted with a password that all programs know, so that it can be read and not be written. */
    private static byte[] decrypted(DirectoryNode root) throws IOException, UnreadableSource {
        try {
            Decryptor decryptor = new EncryptionInfo(root).getDecryptor();
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new UnreadableSource(ENCRYPTED);
            }
            try (InputStream in = decryptor.getDataStream(root)) {
                return in.readNBytes(Limits.LARGEST_DOCUMENT);
            }
        } catch (GeneralSecurityException unknown) {
            throw new UnreadableSource(ENCRYPTED);
        }
    }

    private interface Reading<T> {
        T read(DirectoryNode root) throws IOException, UnreadableSource;
    }

    private static <T> T reading(byte[] bytes, Reading<T> reading) throws UnreadableSource {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return reading.read(file.getRoot());
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableSource(ENCRYPTED);
        } catch (IOException | RuntimeException | LinkageError | AssertionError broken) {
            throw new UnreadableSource("is truncated or broken: its parts cannot be found");
        }
    }
}
